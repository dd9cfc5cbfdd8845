import { describe, expect, test } from 'vitest';
import { encodings } from '../src/detect/encodings.ts';
import { mint } from './mint.ts';
import { overreach } from './run.ts';
import { tree } from './tree.ts';

const key = `sk_live_${mint.base62('bakery', 24)}`;
const railway = mint.uuid('bakery railway');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const wrapped = (text: string) => base64(text).replace(/.{76}/g, '$&\n');

interface Found {
  provider: string;
  places: { line: number; column: number; endLine: number; endColumn: number; name?: string }[];
}

/** What a scan of one file finds: each provider, and what stands at the place that is reported. */
async function found(name: string, text: string | Buffer): Promise<[string, string, string | undefined][]> {
  using repository = tree({ [name]: text });
  const { stdout } = await overreach(['scan', '--format', 'json', '--no-config', '--fail-on', 'never'], { cwd: repository.root });
  const lines = text.toString().split('\n');
  return (JSON.parse(stdout) as { credentials: Found[] }).credentials.flatMap(({ provider, places }) =>
    places.map((place): [string, string, string | undefined] => [
      provider,
      [
        ...lines.slice(place.line - 1, place.endLine - 1).map((line, index) => (index === 0 ? line.slice(place.column - 1) : line)),
        lines[place.endLine - 1]!.slice(place.line === place.endLine ? place.column - 1 : 0, place.endColumn - 1),
      ].join('\n'),
      place.name,
    ]),
  );
}

describe('a token in disguise is found, at its place in the file', () => {
  test.each([
    ['of a Kubernetes secret', 'secret.yaml', `kind: Secret\ndata:\n  STRIPE_KEY: ${base64(key)}\n`, 'STRIPE_KEY'],
    ['whose name is the disguise’s', 'secret.yaml', `kind: Secret\ndata:\n  RAILWAY_TOKEN: ${base64(railway)}\n`, 'RAILWAY_TOKEN'],
    ['in hexadecimal', 'shop.properties', `stripe.key=${Buffer.from(key).toString('hex')}\n`, 'stripe.key'],
    ['percent-encoded', 'links.txt', `https://shop.example/pay?key=${key.replaceAll('_', '%5F').replace('sk%5F', 'sk_')}\n`, 'key'],
    ['behind JSON’s escapes', 'a.json', `{ "key": "${key.replace('live_', 'live\\u005f')}" }\n`, 'key'],
    ['in two literals', 'pay.js', `const key = '${key.slice(0, 16)}' +\n  '${key.slice(16)}';\n`, 'key'],
    ['in two literals of PHP', 'pay.php', `<?php $key = "${key.slice(0, 20)}" . "${key.slice(20)}";\n`, 'key'],
    ['in a template', 'pay.js', `const key = \`${key.slice(0, 14)}\${'${key.slice(14)}'}\`;\n`, 'key'],
  ])('%s', async (_, name, text, called) => {
    const [one, ...more] = await found(name, text);
    expect(more).toEqual([]);
    expect(one?.[0]).toBe(called === 'RAILWAY_TOKEN' ? 'railway' : 'stripe');
    expect(one?.[2]).toBe(called);
  });

  test('in a whole file of base64, on the line where it lies', async () => {
    const file = wrapped(`# the bakery's settings, as they were exported\nREGION=eu-west-1\nNAME=fernhill\nSTRIPE_KEY=${key}\nPORT=8080\n`);
    const [[provider, disguise] = ['', '']] = await found('settings.b64', file);
    expect(provider).toBe('stripe');
    const at = file.indexOf(disguise);
    expect(Buffer.from(file, 'base64').toString()).toContain(key);
    expect(at).toBeGreaterThan(76);
    expect(disguise.length).toBeGreaterThan(key.length);
    expect(disguise.length).toBeLessThan(key.length * 2);
  });

  test('in base64 within base64, and not deeper than three', async () => {
    const deep = (times: number) => Array.from({ length: times }).reduce<string>((text) => base64(text), `STRIPE_KEY=${key}`);
    expect((await found('a.txt', `${deep(3)}\n`)).map(([provider]) => provider)).toEqual(['stripe']);
    expect(await found('a.txt', `${deep(4)}\n`)).toEqual([]);
  });

  test('in UTF-16 without a mark', async () => {
    const text = Buffer.from(`STRIPE_KEY=${key}\r\nREGION=eu\r\n`, 'utf16le');
    using repository = tree({ 'export.txt': text });
    const { stdout } = await overreach(['scan', '--format', 'json', '--no-config'], { cwd: repository.root });
    expect((JSON.parse(stdout) as { credentials: Found[] }).credentials.map(({ provider }) => provider)).toEqual(['stripe']);
  });
});

test('what is open is reported once, whatever stands around it', async () => {
  const text = `const url = 'https://a.example/?q=a%20b&key=${key}';\nconst t = 'one' +\n  'two';\nconst k = '${key}';\n`;
  expect((await found('pay.js', text)).map(([provider]) => provider)).toEqual(['stripe', 'stripe']);
});

describe('a disguise', () => {
  const texts = (text: string) => [...encodings(text)].map((decoded) => decoded.text);

  test('is none where it decodes to no text', () => {
    expect(texts(`sha512-${mint.base64('lock', 86)}==`)).toEqual([]);
    expect(texts(mint.hex('commit', 40))).toEqual([]);
    expect(texts(mint.jwt('session', { sub: 'mara' }))).toEqual([]);
  });

  test('is undone in time, however long it is', () => {
    const long = 'QUJD'.repeat(1_000_000);
    for (const text of [
      long,
      `${long}!`,
      'a%20'.repeat(500_000),
      '\\u0041'.repeat(500_000),
      `"a" + `.repeat(300_000),
      '41'.repeat(2_000_000),
      `${'QUJD'.repeat(19)}\n`.repeat(50_000),
    ]) {
      const began = performance.now();
      for (const _ of encodings(text)) continue;
      expect(performance.now() - began, text.slice(0, 20)).toBeLessThan(3000);
    }
  });
});
