import { type Detector, fromBase64, type Reach, type Secret, type Sighted } from '../src/kit.ts';

/** Up to its end, or, where that is missing, as far as it goes: lines, one line with `\n`, strings of code that are joined. */
const body = String.raw`(?=(?:[\s"'\x60+,#/>*|.]|(?<!\\)\\{1,6}(?!\\)(?:u000a|[nrt])?|&#\w{1,3};|%0[aA]){0,60}(?:[0-9A-Za-z+/=]{16}|Proc-Type|Comment|Version|Key))(?:(?!-----)[^<{}$@]){56,20000}`;
const block = (names: string) => new RegExp(String.raw`-----BEGIN (?:${names})-----${body}(?:-----END [A-Z\d ]{8,40}-----)?`);
const pem = block('(?:(?:RSA|DSA|EC|OPENSSH|ENCRYPTED|ANY|PKCS1|PKCS8|ED25519|SSH2 ENCRYPTED) )?PRIVATE KEY');

/** The base64 in it: without headers, line ends, quotes and indents. */
function inside(text: string): string {
  const lines = text
    .replace(/^-----BEGIN[^-]*-----/, '')
    .replace(/-----END[\s\S]*$/, '')
    .replace(/(?:\\+[nrt]|\\u000a|%0a|&#(?:10|xa);)/gi, '\n')
    .replace(/^[ \t]*(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|Subject|Key-Attributes)[^\n]*/gim, '');
  return lines.replace(/[^0-9A-Za-z+/=]/g, '');
}

/** That of a key, and no `...`, `your key here` or `xxxx`. */
const isBody = (text: string, least: number) =>
  text.length >= least &&
  new Set(text.slice(0, 400)).size > (text.length < 100 ? 16 : 24) &&
  !/xxxxx|(.)\1{24}|EXAMPLE|REDACTED|yourprivatekey|privatekeyhere|insert/i.test(text);

const isReal = (secret: Secret) => secret.test((text) => !/\.{3}|…|\*{4}/.test(text) && isBody(inside(text), 56));

/** OpenSSH names the cipher in front, PKCS#8 in the title, the rest in a header: https://www.rfc-editor.org/rfc/rfc1421 */
const isEncrypted = (secret: Secret) =>
  secret.test(
    (text) =>
      /^-----BEGIN [A-Z\d ]*ENCRYPTED|Proc-Type: ?4, ?ENCRYPTED/.test(text) ||
      (/BEGIN OPENSSH/.test(text) && !inside(text).startsWith('b3BlbnNzaC1rZXktdjEAAAAABG5vbmU')),
  );

const opens = 'What it opens: the key does not say who trusts it.';
const sealed = 'Whether it can be used: it is encrypted, and worth what its passphrase is.';
const types = ['RSA', 'DSA', 'EC', 'OPENSSH'];

function decode({ secret, kind }: Sighted): Reach {
  const [type] = types.filter((name) => secret.test(new RegExp(`^-----BEGIN ${name} `)));
  const identity = type && { identity: `${type === 'OPENSSH' ? 'OpenSSH' : type} key` };
  return { state: 'unknown', ...identity, grants: [], unknowns: kind === 'encrypted' ? [sealed] : [opens] };
}

/** Masked whole: the end of a key is no secret, and its middle nobody wants to see. */
const whole = { password: true, decode } as const;

export default {
  id: 'private-key',
  name: 'Private key',
  docs: 'https://www.rfc-editor.org/rfc/rfc7468',
  hosts: [],
  tokens: {
    key: { ...whole, title: 'file', match: pem, check: (secret) => isReal(secret) && !isEncrypted(secret) },
    encrypted: { ...whole, title: 'file, encrypted', match: pem, check: (secret) => isReal(secret) && isEncrypted(secret) },
    pgp: {
      ...whole,
      title: 'block of PGP',
      match: /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:(?!-----)[^{}$]){100,40000}(?:-----END PGP PRIVATE KEY BLOCK-----)?/,
      check: (secret) => secret.test((text) => isBody(inside(text), 200)),
    },
    /** https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html */
    putty: {
      ...whole,
      title: 'file of PuTTY',
      match:
        /PuTTY-User-Key-File-[123]: (?<type>[\w-]{2,40})\s{1,4}Encryption: (?<encryption>[\w-]{2,40})[^{}$]{20,3000}?Private-Lines: \d{1,3}\s{1,4}[A-Za-z0-9+/=\s]{40,8000}(?:Private-(?:MAC|Hash): [0-9a-f]{40,64})?/,
      decode: ({ facts }) => ({
        state: 'unknown',
        identity: facts['type'] ?? '',
        grants: [],
        unknowns: [facts['encryption'] === 'none' ? opens : sealed],
      }),
    },
    ssh2: {
      ...whole,
      title: 'file of SSH Tectia',
      files: [
        '*.pem',
        '*.key',
        '*.ppk',
        '*.ssh2',
        '*.txt',
        '*.md',
        '*.yml',
        '*.yaml',
        '*.json',
        'id_rsa',
        'id_dsa',
        'id_rsa_*',
        'id_dsa_*',
        'identification',
      ],
      literal: 'SSH2 ENCRYPTED',
      match: /(?<=----? ?)BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\s(?:[^<{}$-]|-(?!---)){56,8000}---- END[\w ]{4,40} ----/,
      check: isReal,
    },
    /** A whole file in base64, as Kubernetes and CI variables have it: it begins with five hyphens and `BEGIN `. */
    encoded: {
      ...whole,
      title: 'file in base64',
      match: /LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,12000}={0,2}/,
      check: (secret) =>
        secret.test((text) =>
          /^-----BEGIN [A-Z\d ]{0,30}PRIVATE KEY(?: BLOCK)?-----/.test(fromBase64(text.slice(0, text.length - (text.length % 4))) ?? ''),
        ),
    },
  },
} satisfies Detector;
