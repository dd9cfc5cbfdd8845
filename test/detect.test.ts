import { describe, expect, test } from 'vitest';
import { detected } from './detected.ts';
import { mint } from './mint.ts';

const stripe = (seed: string) => `sk_live_51${mint.base62(`stripe ${seed}`, 97)}`;
const classic = `ghp_${mint.checked('ferry', 30)}`;
const uuid = (seed: string) => mint.uuid(`ferry ${seed}`);
const keyId = (seed: string) => `AKIA${mint.of(seed, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`;
const secretKey = (seed: string) => mint.base64(`aws ${seed}`, 40);

/** What AWS's documentation ends its keys with. */
const example = 'EXAMPLE';

/** Each of them in a line of its own, as `name: value` of a settings file. */
const lines = (values: readonly string[]) => values.map((value, index) => `STRIPE_KEY_${index}=${value}`).join('\n');

describe('what only holds the place of a token', () => {
  test('is none', async () => {
    const held = [
      'x'.repeat(24),
      'X'.repeat(32),
      '0'.repeat(24),
      '1234567890'.repeat(3),
      'abcdefghijklmnopqrstuvwxyz',
      'yourSecretKeyGoesHere1234',
      'replaceThisWithYourOwnKey',
      '<token>',
      '${STRIPE_KEY}',
      '{{ stripe.key }}',
      '...',
      '*'.repeat(24),
      'deadbeef'.repeat(4),
      'EXAMPLE'.repeat(4),
      'example0123456789example01',
    ];
    const empty = [...held.map((text) => `sk_live_${text}`), '<token>', '${VAR}'];
    expect(await detected({ '.env': lines(empty) })).toEqual([]);
  });

  test.each([
    ["AWS's", `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7${example}\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY${example}KEY\n`],
    ["AWS's other", `aws_access_key_id = AKIAI44QH8DHB${example}\naws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvb${example}KEY\n`],
    ['a UUID of one digit', 'RAILWAY_TOKEN=00000000-0000-0000-0000-000000000000\n'],
    ['a UUID that counts', 'RAILWAY_TOKEN=12345678-1234-1234-1234-123456789abc\n'],
    ['a UUID that climbs', 'RAILWAY_TOKEN=01234567-89ab-cdef-0123-456789abcdef\n'],
    ['a UUID of letters', 'RAILWAY_TOKEN=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee\n'],
    ['a reference', 'RAILWAY_TOKEN=${{ secrets.RAILWAY_TOKEN }}\nRAILWAY_API_TOKEN=$RAILWAY_TOKEN\n'],
    ['a connection without a password', 'DATABASE_URL=postgres://db.example/ferry\nURL=postgres://ferry@db.example/ferry\n'],
    [
      'a connection with a place for it',
      'DATABASE_URL=postgres://ferry:${PGPASSWORD}@db.example/ferry\nURL=postgres://user:<password>@host/db\n',
    ],
    ['a wrong checksum', `GITHUB_TOKEN=${classic.slice(0, -1)}${classic.endsWith('0') ? '1' : '0'}\n`],
  ])('in documentation is none: %s', async (_, text) => expect(await detected({ '.env': text })).toEqual([]));

  test('does not hide a real one beside it', async () => {
    const token = stripe('beside');
    const found = await detected({
      '.env': `# STRIPE_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxx\nSTRIPE_SECRET_KEY=${token} # was sk_live_...\n`,
    });
    expect(found).toMatchObject([
      { provider: 'stripe', token: 'secret', masked: `sk_live_…${token.slice(-4)}`, places: [{ line: 2, column: 19 }] },
    ]);
  });
});

describe('where a token lies', () => {
  const token = stripe('place');
  const mark = '\uFEFF';

  test.each([
    ['behind an emoji, which counts twice', `const boat = "⛵ 🚢"; key("${token}")`, 1, 27],
    ['behind letters with marks', `clé = "é — ü"; k = "${token}"`, 1, 21],
    ['behind tabs, each of which counts once', `\t\t\tkey:\t'${token}'`, 1, 10],
    ['on the third line', `one\ntwo\nkey = "${token}"\n`, 3, 8],
    ['on the third line, with line ends of Windows', `one\r\ntwo\r\nkey = "${token}"\r\n`, 3, 8],
    ['on the first line, where old line ends count for nothing', `one\rkey = "${token}"\n`, 1, 12],
    ['behind a byte order mark, which counts for nothing', `${mark}key = "${token}"\n`, 1, 8],
    ['behind a mark, on the second line', `${mark}one\nkey = "${token}"\n`, 2, 8],
    ['behind an escape', `log("\\n${token}")`, 1, 8],
    ['behind an escape of JSON', `{"line": "\\u0022${token}\\u0022"}`, 1, 17],
    ['percent-encoded', `curl 'https://ferry.example/?q=%22${token}%22'`, 1, 35],
    ['in user info', `git clone https://x:${token}@git.example/ferry.git`, 1, 21],
    ['at the very end', `key = ${token}`, 1, 7],
    ['at the very beginning', `${token}\n`, 1, 1],
  ])('%s', async (_, text, line, column) => {
    const found = await detected({ 'notes.txt': text });
    expect(found.map(({ provider }) => provider)).toEqual(['stripe']);
    expect(found[0]!.places).toMatchObject([{ line, column, endLine: line, endColumn: column + token.length }]);
  });

  test.each([
    ['UTF-16, little end first', 'utf16le', false],
    ['UTF-16, big end first', 'utf16le', true],
    ['Latin-1', 'latin1', false],
  ] as const)('in %s', async (_, encoding, swap) => {
    const text = `${encoding === 'latin1' ? '' : mark}# Fähre\r\nclé = "${token}"\r\n`;
    const bytes = Buffer.from(text, encoding);
    const found = await detected({ 'notes.txt': swap ? bytes.swap16() : bytes });
    expect(found[0]?.places).toMatchObject([{ line: 2, column: 8, endColumn: 8 + token.length }]);
  });
});

describe('two halves', () => {
  const profile = (name: string) => `[${name}]\naws_access_key_id = ${keyId(name)}\naws_secret_access_key = ${secretKey(name)}\n`;

  test('of two profiles below each other are two credentials', async () => {
    const found = await detected({ credentials: `${profile('north')}\n${profile('south')}` });
    expect(found.map(({ provider, places }) => [provider, places.map(({ line }) => line)])).toEqual([
      ['aws', [3]],
      ['aws', [7]],
    ]);
    expect(new Set(found.map(({ masked }) => masked))).toEqual(new Set(['north', 'south'].map((name) => `…${secretKey(name).slice(-4)}`)));
  });

  test('in another order, in JSON, on one line', async () => {
    const texts = {
      'a.env': `AWS_SECRET_ACCESS_KEY=${secretKey('a')}\nAWS_ACCESS_KEY_ID=${keyId('a')}\n`,
      'b.json': JSON.stringify({ profiles: ['b', 'c'].map((name) => ({ accessKeyId: keyId(name), secretAccessKey: secretKey(name) })) }),
      'd.sh': `AWS_ACCESS_KEY_ID=${keyId('d')} AWS_SECRET_ACCESS_KEY=${secretKey('d')} aws s3 ls\n`,
    };
    const found = await detected(texts);
    expect(found.map(({ places }) => places[0]!.path).sort()).toEqual(['a.env', 'b.json', 'b.json', 'd.sh']);
  });

  test('are none where one is missing, or is far; the secret one is told alone', async () => {
    expect(await detected({ '.env': `AWS_ACCESS_KEY_ID=${keyId('alone')}\n` })).toEqual([]);
    expect(await detected({ '.env': `AWS_SECRET_ACCESS_KEY=${secretKey('alone')}\n` })).toMatchObject([
      { provider: 'aws', token: 'secret' },
    ]);
    const far = `AWS_ACCESS_KEY_ID=${keyId('far')}\n${'# ferry\n'.repeat(300)}AWS_SECRET_ACCESS_KEY=${secretKey('far')}\n`;
    expect(await detected({ '.env': far })).toMatchObject([{ provider: 'aws', token: 'secret' }]);
  });

  test('of which one secret belongs to two ids are one credential, by the secret', async () => {
    const found = await detected({
      'a.env': `AWS_ACCESS_KEY_ID=${keyId('one')}\nAWS_SECRET_ACCESS_KEY=${secretKey('shared')}\n`,
      'b.env': `AWS_ACCESS_KEY_ID=${keyId('one')}\nAWS_SECRET_ACCESS_KEY=${secretKey('shared')}\n`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]!.places.map(({ path }) => path)).toEqual(['a.env', 'b.env']);
  });
});

test('the same token in five files is one credential with five places', async () => {
  const token = stripe('five');
  const files = Object.fromEntries(['a.ts', 'b.sh', 'c/d.yaml', 'c/e.json', 'f.md'].map((path) => [path, `key: "${token}"\n`]));
  const found = await detected(files);
  expect(found).toHaveLength(1);
  expect(found[0]!.places.map(({ path }) => path).sort()).toEqual(Object.keys(files));
  const twice = await detected({ 'a.ts': `const a = '${token}';\nconst b = '${token}';\n` });
  expect(twice.map(({ places }) => places.map(({ line }) => line))).toEqual([[1, 2]]);
});

describe('matches that overlap', () => {
  test('are one: the most telling', async () => {
    const token = `github_pat_${mint.base62('fine', 22)}_${mint.base62('grained', 59)}`;
    const found = await detected({
      '.npmrc': `//npm.pkg.github.com/:_authToken=${token}\n`,
      'a.sh': `git clone https://x:${classic}@github.com/ferry/boats\n`,
    });
    expect(found.map(({ provider, token }) => `${provider}/${token}`).sort()).toEqual(['github/classic', 'github/fine-grained']);
  });

  test('with a longer word are none', async () => {
    const token = stripe('word');
    for (const text of [`task_${token}`, `${token}_old`, `x${classic}`, `${classic}a`, `a${uuid('token')}`])
      expect(await detected({ '.env': `RAILWAY_TOKEN=${text}\n` }), text.replace(/\w{20,}/g, '…')).toEqual([]);
  });
});

test('thousands of tokens on one line are found in good time', async () => {
  const count = 4000;
  const pairs = Array.from({ length: count }, (_, index) => ({ accessKeyId: keyId(`${index}`), secretAccessKey: secretKey(`${index}`) }));
  const orders = Array.from(
    { length: 40_000 },
    (_, index) => `"${mint.hex(`${index}`, 8)}-0b1c-4d2e-8f3a-${mint.hex(`tail ${index}`, 12)}"`,
  );
  const began = Date.now();
  const found = await detected({ 'dump.json': JSON.stringify(pairs), 'orders.json': `{"railway":{"token":[${orders.join(',')}]}}` });
  expect(found.filter(({ provider }) => provider === 'aws')).toHaveLength(count);
  expect(Date.now() - began).toBeLessThan(20_000);
});
