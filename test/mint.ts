import { createHash } from 'node:crypto';
import { bech32Sum, crc32Base62 } from '../src/detect/checksum.ts';

/** Endless bytes that depend on the seed alone. */
function* stream(seed: string): Generator<number> {
  for (let block = 0; ; block++) yield* createHash('sha512').update(`${seed}:${block}`).digest();
}

function draw(seed: string, alphabet: string, length: number): string {
  let drawn = '';
  const most = 256 - (256 % alphabet.length);
  for (const byte of stream(seed)) {
    if (byte < most) drawn += alphabet.charAt(byte % alphabet.length);
    if (drawn.length === length) return drawn;
  }
  return drawn;
}

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens are made when tests run, so that none is ever in the repository. The same seed gives the same token. */
export const mint = {
  hex: (seed: string, length: number) => draw(seed, `${digits}abcdef`, length),
  base62: (seed: string, length: number) => draw(seed, digits + lower.toUpperCase() + lower, length),
  base64: (seed: string, length: number) => draw(seed, `${digits}${lower.toUpperCase()}${lower}+/`, length),
  base64url: (seed: string, length: number) => draw(seed, `${digits}${lower.toUpperCase()}${lower}-_`, length),
  lower: (seed: string, length: number) => draw(seed, lower + digits, length),
  of: draw,
  uuid: (seed: string) =>
    mint
      .hex(seed, 32)
      .replace(
        /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
        (_, a: string, b: string, c: string, d: string, e: string) => `${a}-${b}-4${c}-a${d}-${e}`,
      ),
  /** So many letters in Bech32, and how they end. */
  bech32: (seed: string, prefix: string, length: number) => {
    const body = draw(seed, 'qpzry9x8gf2tvdw0s3jn54khce6mua7l', length);
    return `${prefix}1${body}${bech32Sum(prefix, body)}`;
  },
  /** A body and GitHub's, npm's and Vercel's kind of checksum over it. */
  checked: (seed: string, length: number) => {
    const body = mint.base62(seed, length);
    return body + crc32Base62(body);
  },
  /** A JWT whose signature is drawn, not signed. */
  jwt: (seed: string, payload: object, header: object = { alg: 'HS256', typ: 'JWT' }) =>
    `${part(header)}.${part(payload)}.${mint.base64url(seed, 43)}`,
};
