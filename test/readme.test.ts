import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fresh } from '../scripts/readme.ts';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

test('the generated parts of the README are what the program prints today', async () => {
  expect(await fresh(), 'npm run readme writes them').toBe(readme);
});

test('the README tells a newcomer the two commands, each alone on its line', () => {
  for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) expect(readme.split('\n')).toContain(command);
});

test('what the pages link to is there', () => {
  for (const page of ['README.md', 'detectors/README.md', 'src/README.md']) {
    const text = readFileSync(new URL(page, root), 'utf8');
    for (const { 1: link = '' } of text.matchAll(/\]\(([^)\s]+)\)/g))
      if (!link.startsWith('https:'))
        expect(statSync(new URL(link, new URL(page, root)), { throwIfNoEntry: false }), `${page} → ${link}`).toBeDefined();
  }
});

test('no file of the project holds a token, a lock file no host', () => {
  expect(readFileSync(new URL('package-lock.json', root), 'utf8')).not.toMatch(/"resolved": "http/);
  expect(readdirSync(root)).toContain('LICENSE');
});
