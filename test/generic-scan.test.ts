import { describe, expect, test } from 'vitest';
import { Secret } from '../src/secret.ts';
import { mint } from './mint.ts';
import { overreach } from './run.ts';
import { tree } from './tree.ts';

const till = mint.base62('till', 40);
const drawer = `${mint.base62('drawer', 5)}!${mint.base62('cupboard', 5)}#7`;

/** The shop's folder: the till's secret, and a password for the drawer. */
const fernhill = {
  '.env': `TILLPAY_SECRET=${till}\nDRAWER_PASSWORD=${drawer}\n`,
  'till.ts': 'export const secret = process.env.TILLPAY_SECRET;\n',
};

interface Told {
  credentials: {
    provider: string;
    token: string;
    masked: string;
    fingerprint: string;
    places: { path: string; line: number; name: string }[];
  }[];
  findings: { rule: string; severity: string; fingerprint: string; message: string }[];
}

async function scanned(cwd: string, args: string[] = [], stdin?: string) {
  const { code, stdout, stderr } = await overreach(['scan', '--format', 'json', ...args], { cwd, ...(stdin !== undefined && { stdin }) });
  expect(stdout + stderr).not.toContain(till);
  expect(stdout + stderr).not.toContain(drawer);
  return { code, stderr, ...(JSON.parse(stdout) as Told) };
}

describe('a scan', () => {
  const both = ['generic-secret', 'generic-secret'];
  const rules = ({ findings }: Told) => findings.map(({ rule }) => rule);

  test('says that they are there, and nothing else of them', async () => {
    using shop = tree(fernhill);
    shop.git('init', '--quiet');
    shop.git('add', '.');
    const { code, stderr, credentials, findings } = await scanned(shop.root);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(credentials.map(({ provider, token, masked, places: [place] }) => [provider, token, masked, place?.name, place?.line])).toEqual([
      ['generic', 'secret', '***', 'TILLPAY_SECRET', 1],
      ['generic', 'password', '***', 'DRAWER_PASSWORD', 2],
    ]);
    expect(findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['generic-secret', 'low', 'The value of TILLPAY_SECRET at .env:1 looks like a secret, of no provider that is known here.'],
      ['generic-secret', 'low', 'The value of DRAWER_PASSWORD at .env:2 looks like a secret, of no provider that is known here.'],
    ]);
    const [secret, password] = credentials;
    expect(secret?.fingerprint).toBe(new Secret(till).fingerprint);
    expect(password?.fingerprint).toBe(new Secret(drawer).slowFingerprint('generic\0\0'));
    expect((await scanned(shop.root, ['--fail-on', 'low'])).code).toBe(1);
  });

  test('looks for them unless told not to; in a change only if told to', async () => {
    using shop = tree({ 'README.md': 'Fernhill\n' });
    shop.git('init', '--quiet');
    shop.git('add', '.');
    shop.git('commit', '--quiet', '--message', 'The shop');
    for (const [path, text] of Object.entries(fernhill)) shop.write(path, text);
    shop.git('add', '.');
    expect(rules(await scanned(shop.root))).toEqual(both);
    expect(rules(await scanned(shop.root, ['--no-generic']))).toEqual([]);
    expect(rules(await scanned(shop.root, ['--staged']))).toEqual([]);
    expect(rules(await scanned(shop.root, ['--staged', '--generic']))).toEqual(both);
    expect(rules(await scanned(shop.root, ['--diff', 'HEAD']))).toEqual([]);
    expect(rules(await scanned(shop.root, ['--diff', 'HEAD', '--generic']))).toEqual(both);
    expect(rules(await scanned(shop.root, ['--stdin'], fernhill['.env']))).toEqual(both);
    expect(rules(await scanned(shop.root, ['--stdin', '--no-generic'], fernhill['.env']))).toEqual([]);
  });

  test('follows the policy file in what it allows', async () => {
    using shop = tree(fernhill);
    const { credentials } = await scanned(shop.root);
    const allow = credentials.map(({ fingerprint }) => `  - fingerprint: "${fingerprint}"\n    reason: The till of the museum\n`);
    shop.write('overreach.yaml', `allow:\n${allow.join('')}`);
    expect(rules(await scanned(shop.root, ['--fail-on', 'low']))).toEqual([]);
  });

  test('does not call unknown here what is known there', async () => {
    const railway = mint.uuid('fernhill');
    using shop = tree({
      '.env': `RAILWAY_TOKEN=${railway}\n`,
      'deploy.yml': `deploy:\n  access_token: ${railway}\n`,
      'till.yml': `secret: ${till}\n`,
    });
    const { credentials } = await scanned(shop.root);
    expect(credentials.map(({ provider, places }) => `${provider} ${places.map(({ path }) => path).join()}`).sort()).toEqual([
      'generic till.yml',
      'railway .env',
    ]);
  });

  test('takes no longer for a thousand of them', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `TILL_${index}_SECRET=${mint.base62(`till ${index}`, 32)}\n`);
    using shop = tree({ '.env': lines.join('') });
    const { findings } = await scanned(shop.root);
    expect(findings.length).toBeGreaterThan(990);
  }, 10_000);

  test('has no provider of that name in its table, and explains the rule', async () => {
    const { stdout } = await overreach(['providers', '--format', 'json']);
    expect((JSON.parse(stdout) as { providers: { id: string }[] }).providers.map(({ id }) => id)).not.toContain('generic');
    expect((await overreach(['explain', 'generic-secret'])).stdout).toContain('generic-secret (low');
  });
});
