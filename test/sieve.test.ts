import { describe, expect, test } from 'vitest';
import { opened } from '../src/detect/kinds.ts';
import { kindsOf, publish } from '../src/detect/publish.ts';
import type { Outline } from '../src/detect/outline.ts';
import { overlap, sieve } from '../src/detect/sieve.ts';
import { registry } from '../src/detect/registry.ts';
import { grown } from './grow.ts';
import { mint } from './mint.ts';

const pat: Outline = { provider: 'forge', kind: 'token', match: ['frg_[0-9A-Za-z]{36}', ''], prefixes: ['frg_'] };
const uuid: Outline = {
  provider: 'rails',
  kind: 'token',
  match: ['[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', ''],
  named: ['rails', 'i'],
  prefixes: [],
  length: [36, 36],
};
const url: Outline = { provider: 'store', kind: 'url', match: ['store:\\/\\/[^\\s:]+:[^\\s@]+@[^\\s/]+', ''], prefixes: ['store://'] };
const base62: Outline = {
  provider: 'lots',
  kind: 'key',
  match: ['[0-9A-Za-z]{40}', ''],
  named: ['lots', ''],
  prefixes: [],
  length: [40, 40],
};
const short: Outline = {
  provider: 'pager',
  kind: 'key',
  match: ['[\\w-]{20}', ''],
  named: ['pager', 'i'],
  words: ['pager'],
  prefixes: [],
  length: [20, 20],
};
const outlines = [pat, uuid, url, base62, short];
const own = sieve(kindsOf(outlines), 1 << 16);

function sift(text: string): number[] {
  const bytes = Buffer.from(text, 'latin1');
  own.window.fill(0);
  own.window.set(bytes);
  return own.sift(bytes.length);
}

describe('the first pass', () => {
  const token = `frg_${mint.base62('ci', 36)}`;

  test.each([
    ['alone', token],
    ['after a newline escape', `"run\\n${token}"`],
    ['percent-encoded', `https://x%3D${token}`],
    ['as JSON escapes it', `\\u0022${token}\\u0022`],
    ['in user info', `https://x:${token}@git.example.com`],
    ['behind a long word', `${'a'.repeat(500)} ${token}`],
  ])('sees a token with a known prefix %s', (_, text) => expect(sift(text)).toEqual([0]));

  test('sees it wherever it lies against the blocks of the scan', () => {
    for (let before = 0; before < 200; before++) expect(sift(`${' '.repeat(before)}${token} `), `behind ${before} blanks`).toEqual([0]);
  });

  test('sees a UUID beside its name, and none without', () => {
    for (let seed = 0; seed < 300; seed++) expect(sift(`RAILS_TOKEN=${mint.uuid(`order ${seed}`)}`)).toEqual([1]);
    expect(sift(`ORDER_ID=${mint.uuid('order')}`)).toEqual([]);
  });

  test('sees a URL with user info, and none without', () => {
    expect(sift('x = "store://shop:s3cret@db/orders"')).toEqual([2]);
    expect(sift('x = "store://db/orders"')).toEqual([]);
  });

  test('loses few drawn texts, and takes few names for one', () => {
    const drawn = Array.from({ length: 2000 }, (_, seed) => sift(`lots = ${mint.base62(`key ${seed}`, 40)}`)).filter(
      (seen) => seen.length === 0,
    );
    expect(drawn.length).toBeLessThanOrEqual(8);
    const names = [
      'getCustomerOrderHistoryByIdentifierAndDate',
      'CONFIGURATIONMANAGEMENTINFORMATIONSYSTEMS',
      'internationalizationlocalizationsettings',
    ];
    for (const name of names) expect(sift(`lots = ${name.slice(0, 40).padEnd(40, 'e')}`)).toEqual([]);
  });

  test('tells a drawn word from a name that dashes join to one', () => {
    const drawn = Array.from({ length: 500 }, (_, seed) =>
      sift(`pager(${mint.base62(`head of ${seed}`, 7)}_${mint.base62(`tail of ${seed}`, 12)})`),
    ).filter((seen) => seen.length === 0);
    expect(drawn.length).toBeLessThanOrEqual(15);
    const names = ['MSG_FRAME5RESERVED_3', 'ORDER_STATS512OCTETS', 'halbtc8723b1ant_shop', 'order-size512to1023x'];
    for (const name of names) expect(sift(`pager(${name})`), name).toEqual([]);
  });

  test.each([
    ['a variable', (key: string) => `PAGER_KEY=${key}\n`],
    ['a literal', (key: string) => `const pagerKey = '${key}';\n`],
    ['YAML', (key: string) => `pager_key: ${key}\n`],
  ])('sees in %s a value that dashes leave no long run of', (_, write) => {
    for (let seed = 0; seed < 100; seed++) {
      const [a, b, c] = ['a', 'b', 'c'].map((part) => mint.base62(`${part} of pager ${seed}`, 6));
      expect(sift(write(`${a}-${b}7${c}`)), `${a}-${b}7${c}`).toEqual([4]);
    }
  });

  test('finds the same by what is published', () => {
    const { window, sift } = sieve(opened(publish(outlines)), 1 << 16);
    const text = Buffer.from(`${token} RAILS_TOKEN=${mint.uuid('order')} store://shop:s3cret@db/orders lots = ${mint.base62('key', 40)}`);
    window.set(text);
    expect(sift(text.length)).toEqual([0, 1, 2, 3]);
  });

  test('says the same as three regular expressions, on any mix of pieces', () => {
    let state = 1;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const pieces = [
      'frg_',
      'store://a:b@c',
      '\\n',
      '%22',
      ' ',
      '=',
      '-',
      '_',
      token,
      mint.uuid('x'),
      'rails=',
      'é',
      '\n',
      'abcdefghijkl',
      '0123456789ab',
    ];
    for (let round = 0; round < 3000; round++) {
      let text = '';
      for (let count = random() * 12; count > 0; count--) text += pieces[Math.floor(random() * pieces.length)]!;
      const seen = sift(text);
      const plain = /(?<![\w-])frg_[0-9A-Za-z]{36}/.test(text);
      if (plain) expect(seen, JSON.stringify(text)).toContain(0);
      expect(seen.includes(2), JSON.stringify(text)).toBe(/store:\/\/[^\s:]+:[^\s@]+@[^\s/]+/.test(text));
    }
  });

  /** Some are made with words of fewer than eight characters, and no run, where real ones have more. */
  test('sees what patterns match, of every kind that has a beginning', async () => {
    const { kinds } = await registry();
    const all = sieve(kinds, 1 << 16);
    const lost = kinds.all().flatMap(({ provider, kind, prefixes, named, files, match }, index) => {
      if (prefixes.length === 0 || named || files) return [];
      const texts = grown(new RegExp(...match), `${provider} ${kind}`, 24);
      const isSeen = [...texts].map((text) => {
        const bytes = Buffer.from(` ${text}\n`, 'latin1');
        all.window.set(bytes);
        return all.sift(bytes.length).includes(index);
      });
      if (isSeen.length > 0) expect(isSeen.filter(Boolean).length, `${provider}/${kind}`).toBeGreaterThan(isSeen.length / 4);
      return isSeen.map((is) => !is);
    });
    expect(lost.length).toBeGreaterThan(10_000);
    expect(lost.filter(Boolean).length / lost.length).toBeLessThan(0.01);
  });

  test('has room for as many hits as a text can be made to give', () => {
    const dense = sieve(kindsOf(outlines));
    const { length } = dense.window;
    dense.window.set(Buffer.from('pwdPWDpwdPWD '.repeat(Math.ceil(length / 13)).slice(0, length)));
    dense.sift(length);
    const text = Buffer.from(`lots = ${mint.base62('key 1', 40)} ${token} `);
    dense.window.set(text);
    expect(dense.sift(text.length)).toEqual([0, 3]);
  });

  test('its windows overlap by more than a token', () => expect(overlap).toBeGreaterThan(8192));
});
