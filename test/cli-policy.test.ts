import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookshop, committed, live, railway, shelves } from './bookshop.ts';
import { Secret } from '../src/secret.ts';
import { overreach } from './run.ts';
import { tree } from './tree.ts';

const fingerprint = new Secret(railway).fingerprint;
const allows = `allow:\n  - fingerprint: "${fingerprint}"\n    reason: The rehearsal of the move\n`;
const broken = 'enviroments:\n  harbour: staging\n';

async function scanned(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await overreach(['scan', '--format', 'json', ...args], { cwd });
  const { findings = [] } = JSON.parse(stdout || '{}') as { findings?: { rule: string }[] };
  return { code, stderr, found: findings.map(({ rule }) => rule) };
}

describe('the policy file', () => {
  test('of the root is followed, in a folder below it too, unless it is not wanted', async () => {
    using shop = bookshop({ 'api/deploy.sh': shelves.high['deploy.sh'], 'overreach.yaml': allows });
    const quiet = { code: 0, stderr: '', found: [] };
    expect(await scanned(shop.root)).toEqual(quiet);
    expect(await scanned(join(shop.root, 'api'))).toEqual(quiet);
    expect(await scanned('/', join(shop.root, 'api'))).toEqual(quiet);
    expect(await scanned(shop.root, '--no-config')).toEqual({ code: 1, stderr: '', found: ['committed'] });
  });

  test('of no other folder is', async () => {
    using shop = bookshop({ 'api/deploy.sh': shelves.high['deploy.sh'], 'api/overreach.yaml': allows });
    expect((await scanned(shop.root)).code).toBe(1);
    expect((await scanned(join(shop.root, 'api'))).code).toBe(1);
    using parent = tree({ 'overreach.yaml': broken, 'shop/till.ts': shelves.low['till.ts'] });
    expect(await scanned(join(parent.root, 'shop'))).toMatchObject({ code: 0, stderr: '' });
  });

  test('that the operator names is followed instead', async () => {
    using shop = bookshop({ ...shelves.high, 'overreach.yaml': 'version: 1\n' });
    using desk = tree({ 'policy.yaml': allows });
    expect((await scanned(shop.root)).code).toBe(1);
    expect((await scanned(shop.root, '--config', join(desk.root, 'policy.yaml'))).code).toBe(0);
    symlinkSync(join(desk.root, 'policy.yaml'), join(desk.root, 'current.yaml'));
    expect((await scanned(shop.root, `--config=${desk.root}/current.yaml`)).code).toBe(0);
  });

  test('of a change is that of its base, so that it cannot excuse itself', async () => {
    using shop = committed();
    shop.write('deploy.sh', shelves.high['deploy.sh']);
    shop.write('overreach.yaml', allows);
    shop.git('add', '.');
    expect((await scanned(shop.root, '--diff', 'main')).found).toEqual(['committed']);
    expect((await scanned(shop.root, '--staged')).found).toEqual([]);
    shop.git('commit', '--quiet', '--message', 'Allow it');
    shop.write('deploy.sh', `${shelves.high['deploy.sh']}\nrailway up\n`);
    shop.write('up.sh', shelves.high['deploy.sh']);
    shop.git('add', '.');
    expect((await scanned(shop.root, '--diff', 'HEAD')).found).toEqual([]);
    expect((await scanned(shop.root, '--diff', 'HEAD', '--no-config')).found).toEqual(['committed']);
  });

  test('names environments', async () => {
    using shop = bookshop({ '.env.harbour': `STRIPE_SECRET_KEY=${live}\n` });
    expect((await scanned(shop.root)).found).toContain('production-reach');
    shop.write('overreach.yaml', 'environments:\n  harbour: staging\n');
    expect((await scanned(shop.root)).found).toContain('cross-environment');
  });
});

describe('a broken policy file', () => {
  test('that the operator names ends it before anything is scanned', async () => {
    using shop = bookshop({ ...shelves.high, 'policy.yaml': broken, 'latin.yaml': Buffer.from([0x61, 0xe9, 0x0a]) });
    mkdirSync(join(shop.root, 'folder.yaml'));
    execFileSync('mkfifo', [join(shop.root, 'pipe.yaml')]);
    writeFileSync(join(shop.root, 'large.yaml'), '#'.repeat(1_100_000));
    const says = async (name: string) => {
      const ran = await overreach(['scan', '--config', name], { cwd: shop.root });
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
      return ran.stderr;
    };
    expect(await says('policy.yaml')).toMatch(
      /^overreach: policy\.yaml:1:1: there is no key "enviroments"; did you mean "environments"\?\n$/,
    );
    expect(await says('missing.yaml')).toBe('overreach: --config missing.yaml cannot be read (ENOENT).\n');
    expect(await says('folder.yaml')).toBe('overreach: --config folder.yaml is no regular file.\n');
    expect(await says('pipe.yaml')).toBe('overreach: --config pipe.yaml is no regular file.\n');
    expect(await says('large.yaml')).toBe('overreach: --config large.yaml is larger than 1 MB.\n');
    expect(await says('latin.yaml')).toContain('a policy file is UTF-8');
  });

  test('of the tree is left out whole and named, and the exit is 2 unless it is 1', async () => {
    using shop = bookshop({ 'overreach.yaml': `${allows}${broken}`, ...shelves.high });
    const bad = await scanned(shop.root);
    expect(bad).toMatchObject({ code: 1, found: ['committed'] });
    expect(bad.stderr).toMatch(/^overreach: overreach\.yaml:4:1: .* The whole file is ignored\.\n$/);
    expect((await scanned(shop.root, '--fail-on', 'never')).code).toBe(2);
    expect(await scanned(shop.root, '--no-config', '--fail-on', 'never')).toMatchObject({ code: 0, stderr: '' });
  });

  test('of the tree is neither waited for, nor followed out of it, nor read to no end', async () => {
    using shop = bookshop();
    using home = tree({ 'policy.yaml': allows });
    const path = join(shop.root, 'overreach.yaml');
    const says = async (words: string) => {
      const { code, stderr } = await scanned(shop.root);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `overreach: overreach.yaml ${words}, and is ignored.\n` });
      execFileSync('rm', ['-rf', path]);
    };
    execFileSync('mkfifo', [path]);
    await says('is no regular file');
    mkdirSync(path);
    await says('is no regular file');
    symlinkSync(join(home.root, 'policy.yaml'), path);
    await says('is a link that leaves the repository');
    symlinkSync('/dev/zero', path);
    await says('is a link that leaves the repository');
    symlinkSync('nowhere.yaml', path);
    await says('cannot be read (ENOENT)');
    symlinkSync('overreach.yaml', path);
    await says('cannot be read (ELOOP)');
    writeFileSync(path, '#'.repeat(1_100_000));
    await says('is larger than 1 MB');
    shop.write('policy/overreach.yaml', allows);
    symlinkSync('policy/overreach.yaml', path);
    expect((await scanned(shop.root)).code).toBe(0);
    renameSync(join(shop.root, 'policy/overreach.yaml'), join(shop.root, 'policy/other.yaml'));
    await says('cannot be read (ENOENT)');
  });

  test.each([
    ['with aliases that explode', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
    ['of another type', '- 1\n- 2\n'],
    ['with a key that nobody knows', 'online: true\n'],
    ['that opens the network', 'endpoints:\n  railway: http://127.0.0.1:1\n'],
    ['that is no YAML', 'allow: [\n'],
    ['with two documents', 'version: 1\n---\nversion: 1\n'],
  ])('%s is a sentence, and no fault', async (_, text) => {
    using shop = bookshop({ 'overreach.yaml': text });
    const { code, stderr } = await scanned(shop.root);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^overreach: overreach\.yaml:\d+:\d+: [^\n]+ The whole file is ignored\.\n$/);
  });
});
