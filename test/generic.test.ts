import { describe, expect, test } from 'vitest';
import { recognised } from '../src/detect/credentials.ts';
import { find } from '../src/detect/find.ts';
import { secretlike } from '../src/detect/generic.ts';
import { registry } from '../src/detect/registry.ts';
import { sieve } from '../src/detect/sieve.ts';
import { namer } from '../src/read/names.ts';
import { mint } from './mint.ts';

const { kinds, load } = await registry();
const outlines = kinds.all();
const own = sieve(kinds, 1 << 20);

/** What is found in a file of Fernhill's, a shop that rents bicycles: first by the pass over its bytes, then by a closer look. */
async function found(path: string, text: string): Promise<string[]> {
  const bytes = Buffer.from(text);
  own.window.set(bytes);
  const seen = own.sift(bytes.length, path).map((index) => outlines[index]!);
  const page = { path, text, named: await namer(path, text) };
  return (await recognised(find(page, seen), load)).flatMap(({ outline, start, end }) =>
    outline.generic ? `${outline.kind} ${text.slice(start, end)}` : [],
  );
}

const till = mint.base62('till', 40);
const stock = mint.hex('stock', 32);
const post = mint.base64('post', 44);
const drawer = `${mint.base62('drawer', 5)}!${mint.base62('cupboard', 5)}#7`;
const dollar = '$';

describe('a value of no known provider', () => {
  const written: [kind: string, path: string, text: (value: string) => string][] = [
    ['dotenv', '.env', (value) => `TILLPAY_SECRET=${value}\n`],
    ['dotenv, for deployment', 'deploy/.env.production', (value) => `export TILLPAY_API_KEY='${value}'\n`],
    ['YAML', 'till.yml', (value) => `till:\n  client_secret: ${value}\n`],
    ['JSON', 'till.json', (value) => `{ "apiKey": "${value}" }\n`],
    ['TOML', 'till.toml', (value) => `signing_key = "${value}"\n`],
    ['properties', 'till.properties', (value) => `till.auth-token=${value}\n`],
    [
      'a Terraform variable',
      'variables.tf',
      (value) =>
        `variable "till_token" {\n  description = "Of the till"\n  type        = string\n  sensitive   = true\n  default     = "${value}"\n}\n`,
    ],
    ['a list of names and values', 'till.yaml', (value) => `env:\n  - name: WEBHOOK_SECRET\n    value: ${value}\n`],
  ];

  test.each(written)('is found in %s, of whatever alphabet and length', async (_, path, text) => {
    const lost: string[] = [];
    let all = 0;
    for (const alphabet of ['hex', 'base62', 'base64', 'base64url'] as const)
      for (const length of [16, 20, 24, 32, 40, 48, 64])
        for (let seed = 0; seed < 12; seed++, all++) {
          const value = mint[alphabet](`${path} ${seed}`, length).replace(/^\W/, 'a');
          if (!(await found(path, text(value))).some((one) => one.endsWith(` ${value}`))) lost.push(`${alphabet} ${length}`);
        }
    expect(lost.length / all, lost.join(', ')).toBeLessThan(0.02);
  });

  test('is found in code, where it is a literal', async () => {
    let lost = 0;
    for (const alphabet of ['hex', 'base62', 'base64url'] as const)
      for (const length of [16, 20, 32, 40, 64])
        for (let seed = 0; seed < 30; seed++) {
          const value = mint[alphabet](`code ${seed}`, length).replace(/^\W/, 'a');
          if ((await found('till.ts', `export const apiSecret = "${value}";\n`)).length === 0) lost++;
        }
    expect(lost).toBeLessThan(9);
  });

  test('is where it stands, and is called what it is called', async () => {
    expect(await found('till.env', `# the till\nTILLPAY_SECRET="${till}"\nPORT=80\n`)).toEqual([`secret ${till}`]);
    const text = `till:\n  live:\n    apiSecret: ${till}\n`;
    const [sighting] = find({ path: 'a.yaml', text, named: await namer('a.yaml', text) }, outlines);
    expect(sighting).toMatchObject({ name: 'apiSecret', keys: ['till', 'live', 'apiSecret'] });
  });

  test.each([
    ['of twelve characters', drawer],
    ['of words and signs', ['Bicycle', 'Shed', '42', '!'].join('-')],
    ['of letters and digits', mint.base62('short', 10)],
    ['with a dollar in it', `kV${dollar}9x!mQ2w`],
  ])('is a password %s, where people configure', async (_, value) => {
    for (const [path, text] of [
      ['.env', `DB_PASSWORD=${value}\n`],
      ['app.yml', `db:\n  password: '${value}'\n`],
      ['app.ini', `[db]\npassword = ${value}\n`],
      ['app.json', `{"db":{"password":"${value}"}}`],
    ] as const)
      expect(await found(path, text), path).toEqual([`password ${value}`]);
  });

  test('is a password in code only as a generator makes it', async () => {
    const made = mint.of('till code', 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789', 12);
    for (const value of [`${made.slice(0, 5)}#${made.slice(5)}!7`, `Vt7${made}`])
      for (const [path, text] of [
        ['login.ts', `const password = "${value}";\n`],
        ['login.py', `db = connect(host="till", password='${value}')\n`],
        ['Login.java', `  private static final String DB_PASSWORD = "${value}";\n`],
      ] as const)
        expect(await found(path, text), path).toEqual([`password ${value}`]);
    for (const value of ['Bicycle-Shed-42-!', 'Fernhill2024!', 'till-Drawer-9'])
      expect(await found('login.ts', `const password = "${value}";\n`), value).toEqual([]);
  });
});

/** What it is, the file, its text. */
const misses: [what: string, path: string, text: string][] = [
  // Placeholders, and words that people put there first.
  ['a word', '.env', 'DB_PASSWORD=password\nADMIN_PASSWORD=changeme\nPG_PASSWORD=postgres\nREDIS_PASSWORD=secret123\n'],
  ['a word in disguise', '.env', 'DB_PASSWORD=P@ssw0rd!\nADMIN_PASSWORD=s3cr3t-Pa55\nROOT_PASSWORD=Adm1n2024!\n'],
  ['words with a number', 'app.ini', 'password = bicycle2024\nsecret = fernhill-till-42\n'],
  ['words with dashes', '.env', 'JWT_SECRET=please-use-a-long-and-random-one-here-1\nSESSION_SECRET=super-secret-session-key-2024\n'],
  ['an invitation', '.env', 'API_KEY=<your-key>\nAPI_SECRET=your_api_secret_1234\nTOKEN=insert-token-here-2\n'],
  ['crosses', 'app.yml', 'token: xxxxxxxxxxxxxxxxxxxxxxxx\nsecret: "************************"\n'],
  ['a ladder', 'app.yml', 'api_key: 0123456789abcdef0123456789abcdef\nsecret: abcdefghijklmnopqrstuvwxyz123456\n'],
  ['few characters', 'app.yml', 'api_key: a1a1a1a1a1a1a1a1a1a1a1a1\n'],
  ['nothing', '.env', 'API_KEY=\nAPI_SECRET=""\nTOKEN=null\nPASSWORD=undefined\n'],
  // What leads to a secret.
  ['a variable', 'app.yml', `secret: ${dollar}{TILLPAY_SECRET}\ntoken: ${dollar}TILLPAY_TOKEN_2024\npassword: "%TILL_PASSWORD_1%"\n`],
  ['a template', 'app.yml', 'secret: "{{ .Values.till.secret2024 }}"\npassword: "{{ vault_till_password_9 }}"\n'],
  ['an expression of a workflow', '.github/workflows/ci.yml', `env:\n  TOKEN: ${dollar}{{ secrets.TILLPAY_TOKEN_V2 }}\n`],
  ['the environment', 'till.ts', 'const apiSecret = process.env.TILLPAY_API_SECRET_V2;\nconst token = env("TILLPAY_TOKEN_2");\n'],
  [
    'the environment, in Python',
    'till.py',
    'API_SECRET = os.environ["TILLPAY_API_SECRET_2024"]\npassword = os.getenv("TILL_PASSWORD_V2_2024")\n',
  ],
  ['a call', 'till.ts', 'const token = await createToken2024(user.id42, "session2024Token");\n'],
  ['an identifier', 'till.go', 'secret := defaultSecretProviderV2024Beta\ntoken = tokenFromHeaderX509Cert\n'],
  ['a path of properties', 'till.ts', "const key = config.get('fernhill.till.apiSecret.v2Key01');\n"],
  ['a file', 'app.yml', 'private_key: /etc/fernhill/tls/k8s-9f8a7b.pem\nsecret: ./secrets/till-2024a.json\n'],
  ['an address', 'app.yml', 'token_url: https://auth.example/oauth2/v2.0/token9f8a\nauth: https://auth.example/a1b2c3d4e5f6a7b8\n'],
  [
    'a reference of Kubernetes',
    'k8s.yaml',
    'secretKeyRef:\n  name: till-7f9c4d2b8a1e6f30\n  key: token9c4d2b8a\nsecretName: till-tls-9f8a7b6c5d4e3f2a\n',
  ],
  ['a vault', 'app.yml', 'keyVaultName: kv-a8f3k2m9x4\nsecret: vault:kv/data/fernhill#x9f8a7b6c5\npassword: op://shop/till/k9f8a7b6\n'],
  ['an ARN', 'app.yml', 'secret: arn:aws:secretsmanager:eu-west-1:123456789012:secret:till-a1B2c3\n'],
  ['a statement', 'report.ts', "const tokens = 'SELECT token_9a8b7c6d FROM sessions_2024 WHERE id = 42';\n"],
  // What is encrypted, hashed or public.
  ['SOPS', 'secrets.yaml', `password: ENC[AES256_GCM,data:${mint.base64('sops', 24)},iv:${mint.base64('iv', 44)},type:str]\n`],
  ['Ansible', 'vars.yml', `password: !vault |\n  ${dollar}ANSIBLE_VAULT;1.1;AES256\n  ${mint.hex('vault', 80)}\n`],
  ['Jasypt', 'app.properties', `db.password=ENC(${mint.base64('jasypt', 32)})\n`],
  ["Spring's cipher", 'app.yml', `password: '{cipher}${mint.hex('cipher', 64)}'\n`],
  ['a bcrypt hash', 'users.yml', `password: ${dollar}2b${dollar}12${dollar}${mint.base62('bcrypt', 53)}\n`],
  ["Linux's hash", 'users.yml', `password: ${dollar}6${dollar}${mint.base62('salt', 12)}${dollar}${mint.base62('shadow', 86)}\n`],
  ['a hash by name', 'app.yml', `password_hash: ${stock}\ntokenSha256: ${mint.hex('sha', 64)}\nsecret_digest: ${stock}\n`],
  ['a fingerprint', 'app.yml', `key_fingerprint: ${stock}\napiKeyMd5: ${stock}\ntoken_checksum: ${stock}\n`],
  ['a public key', 'app.yml', `public_key: ${post}\npubkey: ${stock}\nJWT_PUBLIC_KEY: ${post}\n`],
  ['an SSH key', 'cloud.yml', `ssh_key: ssh-ed25519 AAAAC3Nza${mint.base64('ssh', 60)} till@fernhill\n`],
  ['a publishable key', 'app.json', `{ "publishableKey": "${till}", "siteKey": "${till}" }\n`],
  ['an encrypted value by name', 'app.yml', `encrypted_secret: ${post}\nsealedToken: ${post}\n`],
  ['integrity', 'app.json', `{ "integrity": "sha512-${mint.base64('sri', 86)}==", "tokenIntegrity": "sha256-${post}" }\n`],
  ['a commit', 'app.yml', `revision: ${mint.hex('commit', 40)}\nkey_commit: ${mint.hex('commit', 40)}\n`],
  ['a nonce', 'cipher.ts', `const nonce = '${stock}';\nconst iv = '${stock}';\n`],
  ['a known test vector', 'aes.py', `key = "${stock}"\nplaintext = "${stock}"\n`],
  ["cryptography's tests", 'test/aes.test.ts', `const secretKey = '${stock}';\n`],
  [
    'a table of bytes',
    'aes.c',
    `static const u8 key[] = { 0x2b, 0x7e, 0x15 };\n.key = "\\x2b\\x7e\\x15\\x16\\x28\\xae\\xd2\\xa6\\xab\\xf7\\x15\\x88",\n`,
  ],
  // Names that only sound like it.
  ['the id of a pair', 'till.yml', `till:\n  api_key: ${stock}\n  api_secret: ''\nTILLPAY_ACCESS_KEY: ${till}\nTILLPAY_SECRET_KEY: ''\n`],
  ['an id', 'app.yml', `api_key_id: ${stock}\naccess_token_id: ${till}\nsecret_version: ${stock}\n`],
  ['a UUID in code', 'till.ts', `const token = '${mint.uuid('cart')}';\n`],
  ['a key of a map', 'till.tsx', `<Row key="${stock}" cacheKey="${stock}" sortKey="${till}" />\n`],
  ['a key of a table', 'schema.yml', `primary_key: ${stock}\nforeign_key: ${stock}\npartition_key: ${stock}\n`],
  ['a feature flag', 'flags.json', `{ "featureKey": "${stock}", "flagKey": "${till}" }\n`],
  ['a key binding', 'keymap.json', '[{ "key": "ctrl+shift+alt+f12", "command": "till.open2024" }]\n'],
  ['a translation', 'messages/de.json', '{ "password": "Passwort (mind. 8 Zeichen, 1 Zahl)", "token": "Zugangs-Token4711" }\n'],
  ['a key of a translation', 'login.ts', "t('auth.login.password_placeholder_v2'); const passwordKey = 'auth.form.password2.label';\n"],
  ['a label', 'login.html', '<label for="password">Password1!</label><input type="password" name="password" placeholder="Pa55-word!">\n'],
  ['a type', 'till.ts', 'interface Till { apiSecret: string; token: Token2024<SessionV2>; password?: MaybeSecret42 }\n'],
  [
    'a schema',
    'schema.json',
    '{ "properties": { "password": { "type": "string", "pattern": "^[A-Z]{8}9" }, "token": { "$ref": "#/t/Token2" } } }\n',
  ],
  ['an example of a schema', 'openapi.yaml', `components:\n  schemas:\n    Login:\n      example:\n        token: ${till}\n`],
  ['a token of a lexer', 'lexer.ts', "const token = 'PUNCTUATOR_2_LEFT'; const tokenType = 'StringLiteral2024Es';\n"],
  ['a token of a design', 'theme.json', '{ "colorToken": "blue-500-a11y-2024x", "token": "color.brand.primary500" }\n'],
  ['a page of a list', 'list.json', `{ "nextPageToken": "${till}", "continuationToken": "${till}" }\n`],
  ['a token of a form', 'form.html', `<input name="csrf_token" value="${till}"><meta name="csrf-token" content="${till}">\n`],
  ['a policy', 'policy.yml', 'password_policy: min8-upper1-digit1\npassword_regex: "^(?=.*[0-9]).{12,}$"\n'],
  ['an algorithm', 'app.yml', 'token_algorithm: RS256WithSHA2024\nsecret: PBKDF2WithHmacSHA256\nauth: AES256-GCM-HKDF-4096\n'],
  ['a header', 'cors.yml', 'token: X-Fernhill-Auth-Token-V2\nsecret: x-till-secret2\n'],
  ['a class of CSS', 'login.css', `.password { background: url(data:font/woff2;base64,${mint.base64('font', 200)}) }\n`],
  ['a font', 'login.tsx', `const authFont = 'data:font/woff2;base64,${mint.base64('font', 200)}';\n`],
  // Files that programs write.
  ['a lock file', 'package-lock.json', `{ "token": { "integrity": "${post}", "secret": "${post}" } }\n`],
  ['a source map', 'till.js.map', `{"secret":"${till}","mappings":"${mint.base64('map', 400)}"}\n`],
  ['a bundle', 'till.min.js', `var apiSecret="${till}";\n`],
  ['a bundle by another name', 'till.js', `${'a();'.repeat(800)}var apiSecret="${till}";${'b();'.repeat(200)}\n`],
  ['a catalogue', 'de.po', `msgid "password"\nmsgstr "${till}"\n`],
  ['installed code', 'node_modules/till/index.js', `exports.apiSecret = '${till}';\n`],
  ['a fixture', 'spec/fixtures/till.json', `{ "apiSecret": "${till}" }\n`],
  ['a sample to be filled in', '.env.example', `DB_PASSWORD=${drawer}\n`],
  // What everybody has.
  ["a manual's header", 'README.md', `curl -H 'Authorization: Basic ${Buffer.from('Aladdin:open sesame').toString('base64')}' https://x\n`],
  ['a login of words', 'deploy.sh', `curl -H 'Authorization: Basic ${Buffer.from('admin:password').toString('base64')}' https://x\n`],
  [
    'a word in base64',
    'secret.yaml',
    `data:\n  password: ${Buffer.from('postgres').toString('base64')}\n  token: ${Buffer.from('changeme-please-now').toString('base64')}\n`,
  ],
  ["jwt.io's token", 'README.md', `Authorization: Bearer ${mint.jwt('io', { sub: '1234567890', name: 'John Doe', iat: 1516239022 })}\n`],
];

describe('is not taken for one', () => {
  test.each(misses)('%s', async (_, path, text) => expect(await found(path, text)).toEqual([]));
});

describe('a file that is made to be slow', () => {
  const pieces = [
    'secret="',
    "secret='a1",
    'pass=a1b2c3d4 ',
    'pass=a1b2',
    'password: value: ',
    'key',
    'a.b_key=',
    '<password>a1',
    '<password ',
    'api_key=a1b2c3d4e5f6g7h8 api_secret ',
    `token="${till}`,
    `token=${till}.`,
    `Authorization: Bearer ${till}`,
    '--token a1b2c3d4',
    'secret: string | ',
    'secret (((',
    `name: DB_PASSWORD\n  value: `,
    'secret = [{ ',
    '"secret" a="b" ',
  ];
  test.each(pieces)('takes no longer for %j again and again', async (piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    const bytes = Buffer.from(text);
    own.window.set(bytes);
    const began = performance.now();
    own.sift(bytes.length, 'till.yml');
    secretlike({ path: 'till.yml', text, named: () => ({ keys: [] }) }, outlines);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
