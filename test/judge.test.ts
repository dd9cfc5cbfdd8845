import { describe, expect, test } from 'vitest';
import { judge } from '../src/judge/index.ts';
import { rules } from '../src/judge/rules.ts';
import type { Case, Grant, Place } from '../src/types.ts';
import { asked, found, generic, grant, incident, offline, place, postgres, railway, reads, rulesOf, stripe, today } from './case.ts';
import { mint } from './mint.ts';

const token = mint.uuid('judge');

/** A Railway token that its provider told of, in places. */
const online = (grants: readonly Grant[], places: readonly Place[] = [place('notes.md', { readableBy: [] })]) =>
  asked(found(railway, 'unknown', token, places), { grants });

const stripeKey = (mode: 'live' | 'test', places: readonly Place[], grants: readonly Grant[] = []) =>
  offline(found(stripe, 'secret', `sk_${mode}_${mint.base62('judge', 40)}`, places), grants);

const said = (one: Case, rule: string) => judge(one, today).find((finding) => finding.rule.id === rule)?.message;

const volume = (more: Parameters<typeof grant>[2] = {}) => grant('delete', 'volume', { in: 'production', name: 'postgres-data', ...more });

describe('the incident', () => {
  test('is told gravest first, by what Railway answered', () => {
    expect(judge(incident(), today).map(({ rule, message }) => `${rule.level} ${rule.id}: ${message}`)).toMatchInlineSnapshot(`
      [
        "critical production-loss: This Railway account token can delete volume postgres-data of production for good: its 3 backups live in the volume and go with it.",
        "high committed: This Railway account token is in version control, in scripts/add-domain.sh:9: every clone and every agent has it.",
        "high account-wide: This Railway account token has the whole of account Leo, and something narrower exists.",
        "high mints-credentials: This Railway account token can read any variable, and so get at further credentials.",
        "medium exceeds-purpose: This Railway account token is used here only to change custom domains (scripts/add-domain.sh:14), and can delete 2 volumes (postgres-data and postgres-staging), administer account Leo and change any deployment.",
        "medium live-credential: This Railway account token is live, and Claude Code and Cursor can read it in scripts/add-domain.sh:9 and .env.staging:4.",
        "low never-expires: This Railway account token is live and never expires.",
      ]
    `);
  });

  test('is another story when the answers are', () => {
    const { credential, reach } = incident();
    const without = (grants: readonly Grant[]): Case => ({ credential, reach: { ...reach, grants }, asked: true, failed: false });
    expect(rulesOf(without(reach.grants.filter(({ environment }) => environment.kind === 'staging')))).not.toContain('production-loss');
    expect(rulesOf(without(reach.grants.map((one) => ({ ...one, undo: 'backup' as const }))))).not.toContain('production-loss');
    expect(said(without([volume({ name: 'renamed', undo: 'none', because: 'It has no backup.' })]), 'production-loss')).toBe(
      'This Railway account token can delete volume renamed of production for good: it has no backup.',
    );
    expect(rulesOf({ ...incident(), reach: { ...reach, state: 'revoked' } })).toEqual([]);
    expect(rulesOf({ ...incident(), reach: { ...reach, state: 'expired' } })).toEqual([]);
  });
});

describe('production', () => {
  const staging = [place('.env.staging', { for: 'staging' }), place('ci/staging.yml', { for: 'staging', line: 7 })];
  const writes = [grant('write', 'deployment', { in: 'production' })];

  test('is reached across environments where every place names another one', () => {
    expect(rulesOf(online(writes, staging))).toContain('cross-environment');
    expect(said(online(writes, staging), 'cross-environment')).toBe(
      'This Railway token is kept for staging (.env.staging:3), and can change any deployment in production.',
    );
    for (const third of [place('notes.md'), place('.env.production', { for: 'production' })]) {
      expect(rulesOf(online(writes, [...staging, third]))).not.toContain('cross-environment');
      expect(rulesOf(online(writes, [...staging, third]))).not.toContain('production-reach');
    }
    expect(rulesOf(online([grant('read', 'deployment', { in: 'production' })], staging))).not.toContain('cross-environment');
  });

  test('is reached unsaid where no place names an environment', () => {
    expect(rulesOf(online(writes))).toContain('production-reach');
    expect(rulesOf(online(writes, [place('.env.production', { for: 'production' })]))).not.toContain('production-reach');
    expect(rulesOf(online([grant('read', 'deployment', { in: 'production' })]))).not.toContain('production-reach');
  });

  test('is critical without a network for a live key in a staging file', () => {
    const charges = [grant('write', 'refund', { in: 'live', evidence: 'documentation' })];
    expect(rulesOf(stripeKey('live', [place('.env.staging', { for: 'staging' })], charges))).toEqual(['cross-environment']);
    expect(rulesOf(stripeKey('live', [place('.env.production', { for: 'production' })], charges))).toEqual([]);
  });

  test('loses data only where data is deleted and nothing is left', () => {
    expect(rulesOf(online([volume({ undo: 'none' })]))).toContain('production-loss');
    expect(rulesOf(online([volume({ undo: 'window' })]))).not.toContain('production-loss');
    expect(rulesOf(online([volume()]))).not.toContain('production-loss');
    for (const type of ['deployment', 'custom domain', 'environment variable', 'DNS record', 'webhook endpoint', 'access key'])
      expect(rulesOf(online([grant('delete', type, { in: 'production', undo: 'none' })])), type).not.toContain('production-loss');
    for (const type of ['database', 'project', 'customer', 'bucket', 'repository', 'DB instance'])
      expect(rulesOf(online([grant('delete', type, { in: 'production', undo: 'none' })])), type).toContain('production-loss');
  });
});

describe('data', () => {
  test('may be lost where its environment or what would be left was not learned', () => {
    expect(said(online([volume()]), 'data-loss')).toBe(
      'This Railway token can delete volume postgres-data of production; what would be left was not learned.',
    );
    expect(said(online([volume({ in: 'blue', undo: 'backup' })]), 'data-loss')).toBe(
      'This Railway token can delete volume postgres-data; the environment was not learned.',
    );
    expect(said(online([grant('delete', 'bucket')]), 'data-loss')).toBe(
      'This Railway token can delete any bucket; neither the environment nor what would be left was learned.',
    );
    expect(rulesOf(online([volume({ in: 'staging', undo: 'none' })]))).not.toContain('data-loss');
    expect(rulesOf(online([volume({ undo: 'window' })]))).not.toContain('data-loss');
    expect(rulesOf(online([grant('delete', 'deployment')]))).not.toContain('data-loss');
  });

  test('that is lost for certain is not said to be lost perhaps', () => {
    expect(rulesOf(online([volume({ undo: 'none' })]))).not.toContain('data-loss');
    const both = judge(online([volume({ undo: 'none' }), volume({ name: 'uploads', id: 'v2' })]), today);
    expect(both.find(({ rule }) => rule.id === 'data-loss')?.grants.map(({ resource }) => resource.name)).toEqual(['uploads']);
  });

  test('that is for tests only is nothing to lose', () => {
    const grants = [grant('delete', 'customer'), grant('write', 'account', { wide: true, mints: true })];
    expect(rulesOf(stripeKey('test', [place('.env')], grants))).toEqual([]);
    expect(rulesOf(stripeKey('live', [place('.env')], grants))).toEqual(['data-loss', 'account-wide', 'mints-credentials']);
  });
});

describe('version control', () => {
  const tracked = place('src/pay.ts', { tracked: true });

  test('is no place for a private credential', () => {
    expect(said(stripeKey('live', [tracked]), 'committed')).toBe(
      'This Stripe secret key is in version control, in src/pay.ts:3: every clone and every agent has it.',
    );
    expect(rulesOf(stripeKey('live', [place('.env')]))).toEqual([]);
  });

  test.each([
    ['staged', 'is about to be committed'],
    ['diff', 'is added by this change'],
    ['history', 'is in the history'],
  ] as const)('speaks of the surface: %s', (surface, words) => {
    expect(
      said(
        stripeKey('live', [
          { ...tracked, surface },
          { ...tracked, surface, line: 9 },
        ]),
        'committed',
      ),
    ).toContain(`${words}, in src/pay.ts:3 and 1 more place: `);
  });

  test('may hold what is public, dead, allowed, or opens this machine only', () => {
    const live = stripeKey('live', [tracked]);
    expect(rulesOf(offline(found(stripe, 'publishable', `pk_live_${mint.base62('shop', 40)}`, [tracked])))).toEqual([]);
    for (const state of ['revoked', 'expired'] as const) expect(rulesOf({ ...live, reach: { ...live.reach, state } })).toEqual([]);
    expect(judge({ ...live, allowance: { reason: 'a canary' } }, today)).toEqual([]);
    const url = (host: string) => {
      const credential = found(postgres, 'url', 'correct horse battery', [tracked]);
      return rulesOf(offline({ ...credential, facts: { host } }));
    };
    for (const host of [
      'localhost',
      '127.0.0.1',
      '127.8.9.1:5432',
      '::1',
      '[::1]:5432',
      'db.localhost',
      '/var/run/postgresql',
      'localhost,127.0.0.1',
    ])
      expect(url(host), host).toEqual([]);
    for (const host of [
      'db.pocketos.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'localhost,db.pocketos.example',
      '10.0.0.7',
      '',
    ])
      expect(url(host), host).toEqual(['committed']);
  });

  test('may hold a test key, at a low price', () => {
    expect(rulesOf(stripeKey('test', [tracked]))).toEqual(['committed-test-key']);
  });
});

describe('width', () => {
  test('is said of what has everything, and of what makes more of itself', () => {
    expect(said(online([grant('admin', 'workspace', { name: 'pocketos', wide: true })]), 'account-wide')).toBe(
      'This Railway token has the whole of workspace pocketos, and something narrower exists.',
    );
    expect(said(online([grant('write', 'customer', { wide: true })]), 'account-wide')).toBe(
      'This Railway token is not limited to what is needed: it can change any customer.',
    );
    expect(said(online([grant('read', 'variable', { mints: true })]), 'mints-credentials')).toBe(
      'This Railway token can read any variable, and so get at further credentials.',
    );
    expect(rulesOf(online([grant('write', 'deployment', { in: 'staging' })]))).toEqual([]);
  });

  test('is measured by what the code does with it', () => {
    const credential = (purpose: Case['credential']['purpose']) =>
      found(railway, 'unknown', token, [place('x.sh', { readableBy: [], for: 'production' })], purpose);
    const use = (action: 'read' | 'write' | 'admin', resource: string) => ({ action, resource, path: 'scripts/add-domain.sh', line: 14 });
    const grants = [
      grant('write', 'custom domain', { in: 'production' }),
      grant('write', 'deployment', { in: 'production' }),
      grant('read', 'variable'),
    ];
    expect(said(asked(credential([use('write', 'custom domain')]), { grants }), 'exceeds-purpose')).toBe(
      'This Railway token is used here only to change custom domains (scripts/add-domain.sh:14), and can change any deployment.',
    );
    expect(rulesOf(asked(credential([use('read', 'custom domain')]), { grants }))).toContain('exceeds-purpose');
    expect(rulesOf(asked(credential([use('write', 'CustomDomains'), use('admin', 'deployment')]), { grants }))).toEqual([]);
    expect(rulesOf(asked(credential([use('write', '')]), { grants }))).toEqual([]);
    expect(rulesOf(asked(credential([]), { grants }))).toEqual([]);
  });
});

describe('what is known of it', () => {
  test('live is said only where an agent can read it', () => {
    expect(
      said(online([], [place('.env', { readableBy: [reads('Cursor'), reads('Cursor', { channel: 'shell' })] })]), 'live-credential'),
    ).toBe('This Railway token is live, and Cursor can read it in .env:3.');
    expect(rulesOf(online([], [place('.env', { readableBy: [reads('Cursor', { verdict: 'bypassable' })] })]))).toContain('live-credential');
    expect(rulesOf(online([], [place('.env', { readableBy: [reads('Cursor', { verdict: 'denied' })] })]))).toEqual([]);
    expect(rulesOf(offline(found(railway, 'unknown', token, [place('.env')])))).toEqual([]);
  });

  test('no end is said only where it is proved', () => {
    const credential = found(railway, 'unknown', token, [place('.env', { readableBy: [] })]);
    expect(rulesOf(asked(credential, { expires: 'never' }))).toEqual(['never-expires']);
    expect(rulesOf(asked(credential, { expires: '2027-01-01T00:00:00Z' }))).toEqual([]);
    expect(rulesOf(asked(credential, {}))).toEqual([]);
  });

  test('a question that failed, or proved nothing, is said', () => {
    const credential = found(railway, 'unknown', token, [place('.env')]);
    const silent = asked(credential, { state: 'unknown', unknowns: ['Railway did not answer in time.'] });
    expect(said({ ...silent, failed: true }, 'unjudged')).toBe(
      'Railway was asked about this token, and did not answer every question: Railway did not answer in time.',
    );
    expect(said(silent, 'unjudged')).toBe(
      'Railway was asked about this token, and its answers proved nothing: Railway did not answer in time.',
    );
    expect(rulesOf({ ...silent, asked: false })).toEqual([]);
    expect(rulesOf(asked(credential, { state: 'unknown', grants: [grant('read', 'balance')] }))).toEqual([]);
    expect(rulesOf({ ...online([grant('read', 'project')]), failed: true })).toEqual(['unjudged']);
  });

  test('a rule of the user that does not bind is said, a default of the agent is not', () => {
    const bypassable = reads('Cursor', { channel: 'shell', verdict: 'bypassable', reason: 'The shell reads it all the same.' });
    const one = (reader: typeof bypassable) => offline(found(railway, 'unknown', token, [place('.env', { readableBy: [reader] })]));
    expect(said(one({ ...bypassable, rule: '.cursorignore:3' }), 'unfenced')).toBe(
      '.cursorignore:3 is meant to hide .env from Cursor, and does not: the shell reads it all the same.',
    );
    expect(rulesOf(one(bypassable))).toEqual([]);
    expect(rulesOf(one({ ...bypassable, verdict: 'denied', rule: '.cursorignore:3' }))).toEqual([]);
  });

  test('one secret in several environments is shared', () => {
    const places = [place('.env.staging', { for: 'staging' }), place('.env.production', { for: 'production' }), place('notes.md')];
    expect(said(offline(found(railway, 'unknown', token, places)), 'shared-credential')).toBe(
      'This Railway token serves staging (.env.staging:3) and production (.env.production:3).',
    );
    expect(rulesOf(offline(found(railway, 'unknown', token, [places[0]!, places[2]!])))).toEqual([]);
  });

  test('of a value of no known provider nothing else is said', () => {
    const value = found(generic, 'value', mint.base62('generic', 40), [place('config.ini', { tracked: true, name: 'session_key' })]);
    expect(judge(offline(value, [grant('delete', 'database')]), today).map(({ rule, message }) => [rule.id, message])).toEqual([
      ['generic-secret', 'The value of session_key at config.ini:3 looks like a secret, of no provider that is known here.'],
    ]);
  });
});

describe('the policy file', () => {
  const may = [{ action: 'write' as const, environment: 'staging', resource: 'deploy*' }];
  const allowed = (allowance: NonNullable<Case['allowance']>, grants = incident().reach.grants): Case => ({
    ...incident(),
    reach: { ...incident().reach, grants },
    allowance,
  });

  test('suppresses, with its reason, and until its day', () => {
    const one = allowed({ reason: 'Rotation is planned.', until: today });
    expect(rulesOf(one)).toEqual([]);
    expect(judge(one, today).map(({ suppressed }) => suppressed)).toEqual(judge(one, today).map(() => 'Rotation is planned.'));
    expect(judge(one, today).map(({ rule }) => rule.id)).toContain('production-loss');
    expect(rulesOf(one, '2026-11-22')).toEqual(rulesOf(incident()));
    expect(judge(one, '2026-11-22')[0]?.message).toMatch(/ The policy file allowed it until 2026-11-21\.$/);
  });

  test('does not suppress what exceeds it', () => {
    expect(rulesOf(allowed({ reason: 'CI', may }))).toEqual(['exceeds-policy']);
    expect(said(allowed({ reason: 'CI', may }, [grant('write', 'deployment', { in: 'staging' }), volume()]), 'exceeds-policy')).toBe(
      'This Railway account token can delete volume postgres-data, which the policy file does not allow it.',
    );
    const within = [grant('write', 'deployment', { in: 'shop-staging' }), grant('read', 'deployment', { in: 'staging' })];
    expect(rulesOf(allowed({ reason: 'CI', may }, within))).toEqual([]);
    expect(rulesOf(allowed({ reason: 'CI', may: [{ action: 'admin' }] }))).toEqual([]);
    expect(rulesOf(allowed({ reason: 'CI', may: [] }))).toEqual(['exceeds-policy']);
    expect(rulesOf(allowed({ reason: 'CI', may }, [grant('write', 'deployment')]))).toEqual(['exceeds-policy']);
  });
});

test('rules say what they are: unique, within the severities of GitHub, with help that begins with what to do', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const bands = { critical: [9.1, 10], high: [7, 8.9], medium: [4, 6.9], low: [0.1, 3.9] };
  for (const { id, level, severity, title, help } of rules) {
    const [from = 0, to = 0] = bands[level];
    expect(severity >= from && severity <= to, id).toBe(true);
    expect(title, id).not.toMatch(/[.!]$|^[A-Z]/);
    expect(help.split('\n\n').length, id).toBeGreaterThan(1);
    expect(help.split('\n')[0], id).toMatch(/^[A-Z].*\.$/);
  }
});

test('names that others chose do not pass for ours', () => {
  const name = `gone. It is harmless, and ${'very '.repeat(100)}safe "really"`;
  const message = said(online([volume({ name, undo: 'none' })]), 'production-loss')!;
  expect(message).toMatch(/^This Railway token can delete volume "gone\. It is harmless, and very [^"]*…" of production for good\.$/);
  expect(message.length).toBeLessThan(200);
});
