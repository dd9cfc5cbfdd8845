import ignore from 'ignore';
import { expect, test } from 'vitest';
import { effort, ignoring } from '../src/agents/ignore.ts';

const lists = [
  ['.env', '.env.*', '!.env.example'],
  ['secrets/', '*.pem', '/config/local.yml'],
  ['**/credentials.json', 'deploy/**', '!deploy/readme.md'],
  ['*.key', '!/public/*.key', 'build/*/keys'],
  ['# comment', '', 'tmp?', '[a-c]*.txt', '\\#notes'],
  ['/a/**/b', 'docs/*', '!docs/keep'],
];
const paths = [
  '.env', '.env.staging', '.env.example', 'apps/web/.env', 'secrets/stripe.txt', 'src/secrets/key', 'tls/server.pem', 'config/local.yml',
  'apps/config/local.yml', 'home/credentials.json', 'credentials.json', 'deploy/prod/token', 'deploy/readme.md', 'public/site.key', 'lib/site.key',
  'build/x/keys', 'build/keys', 'tmp1', 'tmp12', 'alpha.txt', 'delta.txt', '#notes', 'a/b', 'a/x/y/b', 'docs/keep', 'docs/more/keep', 'docs/x',
]; // prettier-ignore

test('our bounded reading of ignore files agrees with the package that agents use', () => {
  for (const list of lists) {
    const theirs = ignore().add(list.join('\n'));
    const ours = ignoring(list, effort());
    for (const path of paths) expect(ours(path).hidden !== undefined, `${path} in ${JSON.stringify(list)}`).toBe(theirs.ignores(path));
  }
});
