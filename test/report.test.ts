import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { judge } from '../src/judge/index.ts';
import { clean } from '../src/report/clean.ts';
import { json } from '../src/report/json.ts';
import { columns, wrap } from '../src/report/layout.ts';
import { sarif } from '../src/report/sarif.ts';
import { terminal } from '../src/report/terminal.ts';
import type { Case, Report, Reporter } from '../src/types.ts';
import { counted, plural } from '../src/words.ts';
import { asked, found, generic, grant, incident, offline, place, railway, reads, report, shop, stripe, today } from './case.ts';
import { mint } from './mint.ts';

const skipped = [
  { path: 'assets/logo.png', reason: 'binary', complete: true },
  { path: 'private/keys.txt', reason: 'permission denied', complete: false },
];

const reporters = { terminal, json, sarif };

const shown = (one: Report, width = 80, more = {}) => terminal(one, { width, color: false, verbose: false, ...more });
const plain = (reporter: Reporter, one: Report) => reporter(one, { width: 80, color: false, verbose: false });
const logOf = (one: Report) => JSON.parse(plain(sarif, one)) as Log;
const resultsOf = (one: Report) => logOf(one).runs[0]?.results ?? [];

describe('on a terminal', () => {
  test.each([80, 160])('the incident is told whole, at %i columns', async (width) => {
    const text = shown(report([...shop(), incident()], { skipped }), width);
    await expect(text).toMatchFileSnapshot(`snapshots/incident-${width}.txt`);
    for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(width);
  });

  test('offline, a shop with ignored tokens is quiet', async () => {
    const values = ['session_key', 'cookie_key'].map((name, index) =>
      offline(found(generic, 'value', mint.base62(name, 30), [place('config/app.ini', { name, line: index + 8 })])),
    );
    await expect(shown(report([...shop(), ...values], { online: false }))).toMatchFileSnapshot('snapshots/shop-80.txt');
  });

  test('a commit hook is told what to do in a few lines', async () => {
    const places = [place('src/refunds.ts', { surface: 'staged', tracked: true, line: 12, name: 'stripe' })];
    const key = offline(found(stripe, 'secret', `sk_live_${mint.base62('hook', 40)}`, places), [
      grant('delete', 'customer', { in: 'live', undo: 'none', evidence: 'documentation' }),
    ]);
    const other = offline(
      found(stripe, 'restricted', `rk_live_${mint.base62('hook', 40)}`, places),
      [],
      ['Which resources it may write: no read can tell.'],
    );
    await expect(
      shown(report([key, other], { online: false, surface: 'staged', files: 1, bytes: 2000, seconds: 0.01 })),
    ).toMatchFileSnapshot('snapshots/staged-80.txt');
  });

  test('nothing found is one line', () => {
    expect(shown(report([]))).toBe('No credential in 132 files (1.2 MB, 0.4 s).\n');
  });

  test('who reads it is said per place where it differs', () => {
    const rule = '.cursorignore:3';
    const places = [
      place('.env', {
        readableBy: [
          reads('Claude Code'),
          reads('Cursor', { verdict: 'bypassable', reason: 'The shell reads it.', rule }),
          reads('Cursor', { channel: 'shell' }),
        ],
      }),
      place('secrets/key.txt', {
        readableBy: [
          reads('Claude Code', { verdict: 'denied' }),
          reads('Cursor', { verdict: 'bypassable', reason: 'The shell reads it.', rule }),
        ],
      }),
    ];
    const text = shown(report([asked(found(railway, 'unknown', mint.uuid('readers'), places), { expires: 'never' })]), 160);
    expect(text).toContain('Claude Code and Cursor (by shell, in spite of .cursorignore:3): .env\n');
    expect(text).toContain('Cursor (in spite of .cursorignore:3: the shell reads it); not Claude Code: secrets/key.txt\n');
  });

  test('a large reach is cut short, and says so', () => {
    const grants = Array.from({ length: 40 }, (_, index) =>
      grant('delete', 'volume', {
        in: 'production',
        id: `v${index}`,
        name: `data-${index}`,
        undo: 'none',
        because: `Backup ${index} goes with it.`,
      }),
    );
    const one = report([asked(found(railway, 'unknown', mint.uuid('large'), [place('.env')]), { grants })]);
    expect(shown(one)).toContain('and 28 more (--verbose)');
    expect(shown(one, 80, { verbose: true })).toContain('Backup 39 goes with it.');
  });

  test('what the policy allows is shown as allowed, not counted', () => {
    const text = shown(report([{ ...incident(), allowance: { reason: 'Rotation is planned.', until: '2027-01-31' } }]), 160);
    expect(text).toContain('allowed until 2027-01-31: Rotation is planned. [production-loss, account-wide,');
    expect(text).toContain('No finding. The policy file allows 6. 1 credential');
  });

  test('colour is a matter of the option alone', () => {
    const one = report([incident()]);
    expect(shown(one, 80, { color: true })).toContain('\u001B[1m\u001B[31mCRITICAL');
    // eslint-disable-next-line no-control-regex
    expect(shown(one, 80, { color: true }).replace(/\u001B\[\d+m/g, '')).toBe(shown(one));
  });

  test('paths are left whole, and wide characters counted as two columns', () => {
    expect(wrap('see /a/very/long/path/that/goes/on.txt there', 10)).toEqual(['see', '/a/very/long/path/that/goes/on.txt', 'there']);
    expect(columns('本番 \u001B[31mé\u001B[0m')).toBe(6);
    expect([counted(1200, 'repository'), counted(1, 'key'), plural('box')]).toEqual(['1,200 repositories', '1 key', 'boxes']);
  });
});

describe('as JSON', () => {
  const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8')) as object;
  const cases = (): Case[] => [
    ...shop(),
    incident(),
    {
      ...asked(
        found(railway, 'unknown', mint.uuid('allowed'), [place('.env', { readableBy: [reads('Cursor', { rule: '.cursorignore:1' })] })]),
        {},
      ),
      allowance: { reason: 'A canary.' },
    },
    offline(found(generic, 'value', mint.base62('value', 30), [place('app.ini', { name: 'key' })])),
  ];

  test('it is what its published schema says, to the last field', () => {
    const text = plain(json, report(cases(), { skipped }));
    const strict = new Ajv2020({ strict: true, strictRequired: false, removeAdditional: 'all', allErrors: true });
    const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    const document = JSON.parse(text) as { credentials: object[]; findings: object[] };
    const described = JSON.parse(text) as typeof document;
    strict.compile(schema)(described);
    expect({ ...described, suppressed: [] }).toEqual({ ...document, suppressed: [] });
  });

  test('it counts what was judged, what was not, and what is not suppressed', () => {
    const { summary, findings, suppressed, credentials } = JSON.parse(plain(json, report(cases(), { skipped })));
    expect(summary).toEqual({
      files: 132,
      bytes: 1_234_567,
      seconds: 0.42,
      credentials: 8,
      judged: 2,
      unjudged: 3,
      skipped,
      findings: { critical: 1, high: 3, medium: 2, low: 2 },
    });
    expect(findings.map(({ severity }: { severity: string }) => severity)).toEqual([
      'critical',
      'high',
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ]);
    expect(findings[0]).toMatchObject({ rule: 'production-loss', level: 'error', fingerprint: incident().credential.secret.fingerprint });
    expect(findings[0].help).toMatch(/^Revoke it, and give this work a project token/);
    expect(suppressed.map(({ rule, reason }: { rule: string; reason: string }) => [rule, reason])).toEqual([
      ['unfenced', 'A canary.'],
      ['live-credential', 'A canary.'],
    ]);
    expect(credentials[0]).toMatchObject({ provider: 'railway', token: 'account', state: 'live', expires: 'never' });
    expect(credentials[0].grants[1]).toEqual({
      action: 'delete',
      resource: { type: 'volume', id: 'v1', name: 'postgres-data', dependents: ['api', 'worker'] },
      environment: { name: 'production', kind: 'production' },
      undo: 'none',
      evidence: 'provider',
    });
  });
});

describe('as SARIF', () => {
  const key = (name: string, places: Case['credential']['places'], purpose: Case['credential']['purpose'] = []) =>
    asked(found(railway, 'unknown', mint.uuid(name), places, purpose), {
      grants: [grant('delete', 'volume', { in: 'production', name: 'postgres-data', undo: 'none' })],
    });
  const home = place('~/.railway/config.json', { surface: 'home', line: 7 });
  const variable = place('RAILWAY_TOKEN', { surface: 'env', line: 1, name: 'RAILWAY_TOKEN' });

  test('the validator of its makers, with the rules of GitHub, has no error and no warning', () => {
    const reports = {
      incident: report([...shop(), incident()], { skipped }),
      nothing: report([]),
      allowed: report([{ ...incident(), allowance: { reason: 'Rotation is planned.' } }]),
      outside: report(
        [key('home', [home]), key('env', [variable]), offline(found(generic, 'value', mint.base62('v', 30), [place('app.ini')]))],
        { anchor: 'overreach.yaml' },
      ),
      hostile: hostile().report,
    };
    const folder = mkdtempSync(join(tmpdir(), 'overreach-sarif-'));
    for (const [name, one] of Object.entries(reports)) writeFileSync(join(folder, `${name}.sarif`), plain(sarif, one));
    expect(complaints(folder)).toEqual([]);
    const log = logOf(reports.incident);
    log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.region!.endLine = 1;
    delete log.runs[0]!.results![1]!.partialFingerprints;
    writeFileSync(join(folder, 'incident.sarif'), JSON.stringify(log));
    expect(complaints(folder).length).toBeGreaterThan(0);
  }, 60_000);

  test('a rule is one of ours times a provider, and carries its severity', () => {
    const rules = logOf(report([incident()])).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toContain('production-loss/railway');
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const [worst] = rules;
    expect(worst).toMatchObject({
      shortDescription: { text: 'Railway credential can delete production data for good.' },
      defaultConfiguration: { level: 'error' },
      helpUri: railway.docs,
      properties: {
        'security-severity': '9.8',
        precision: 'high',
        'problem.severity': 'error',
        tags: ['security', 'credentials', 'railway'],
      },
    });
    expect(worst?.help?.markdown).toContain(`[Railway's own page](${railway.docs})`);
  });

  test('its first place is where it is committed, and the others are links', () => {
    const [worst] = resultsOf(report([incident()]));
    expect(worst?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'scripts/add-domain.sh', uriBaseId: '%SRCROOT%' },
      region: { startLine: 9, startColumn: 22, endLine: 9, endColumn: 58 },
    });
    expect(worst?.message.text).toMatch(/go with it\. Also in \[\.env\.staging:4\]\(1\)\.$/);
    expect(worst?.relatedLocations?.[0]).toMatchObject({
      id: 1,
      physicalLocation: { artifactLocation: { uri: '.env.staging' }, region: { startLine: 4 } },
    });
    expect(worst?.properties?.['reach']).toMatchObject({ state: 'live', identity: 'Leo (leo@pocketos.example)' });
    expect(JSON.stringify(worst)).not.toContain('snippet');
  });

  test('what lies outside the repository is shown where the repository uses it', () => {
    const use = { action: 'write' as const, resource: 'custom domain', path: 'scripts/add-domain.sh', line: 14 };
    const [used] = resultsOf(report([key('used', [home], [use])], { anchor: 'overreach.yaml' }));
    expect(used?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'scripts/add-domain.sh' },
      region: { startLine: 14 },
    });
    expect(used?.message.text).toMatch(/It lies in \[~\/\.railway\/config\.json:7\]\(1\)\.$/);
    const anchors = [
      resultsOf(report([key('unused', [variable])], { anchor: 'overreach.yaml' })),
      resultsOf(report([key('unused', [variable])])),
    ];
    expect(anchors.map(([first]) => first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri)).toEqual([
      'overreach.yaml',
      'README.md',
    ]);
    expect(anchors[0]?.[0]?.message.text).toContain('It lies in [the environment variable RAILWAY_TOKEN](1).');
    const [mixed] = resultsOf(report([key('mixed', [home, place('.env', { tracked: true })])]));
    expect(mixed?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('.env');
  });

  test('a finding stays the same when lines move, and is not another credential’s', () => {
    const prints = (one: Report) => resultsOf(one).map(({ partialFingerprints }) => partialFingerprints);
    const tracked = place('a.sh', { tracked: true });
    expect(prints(report([key('one', [tracked])]))).toEqual(prints(report([key('one', [{ ...tracked, line: 90, endLine: 90 }])])));
    expect(prints(report([key('one', [tracked])]))[0]).not.toEqual(prints(report([key('two', [tracked])]))[0]);
    expect(Object.keys(prints(report([key('one', [tracked])]))[0]!)).toEqual(['overreach/v1']);
    const outside = prints(report([key('one', [home]), key('two', [home])])).map((some) => some?.['primaryLocationLineHash']);
    expect(new Set(outside).size).toBe(outside.length);
    for (const print of outside) expect(print).toMatch(/^[0-9a-f]{16}:1$/);
    expect(prints(report([key('one', [place('.env')])]))[0]).toHaveProperty('primaryLocationLineHash');
  });

  test('what the policy allows is suppressed, and what was not looked at is told', () => {
    const suppressed = resultsOf(report([{ ...incident(), allowance: { reason: 'Rotation is planned.' } }]));
    expect(suppressed.length).toBeGreaterThan(0);
    for (const { suppressions } of suppressed)
      expect(suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Rotation is planned.' }]);
    expect(logOf(report([], { skipped })).runs[0]?.invocations?.[0]?.toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: 'private/keys.txt was not looked at: permission denied.' }, descriptor: { id: 'skipped' } },
    ]);
  });

  test('GitHub gets as many results as it shows, the gravest', () => {
    const many = Array.from({ length: 1800 }, (_, index) => key(`many ${index}`, [place(`${index}.env`)]));
    const run = logOf(report(many)).runs[0];
    expect(run?.results?.length).toBe(5000);
    expect(run?.results?.filter(({ ruleId }: Result) => ruleId === 'production-loss/railway').length).toBe(1800);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^400 findings of lower severity were left out/);
  });
});

/** A report whose every text was chosen by somebody who means harm, and that repeats the secret wherever it can. */
function hostile() {
  const secret = mint.base62('hostile', 40);
  const other = mint.uuid('other');
  const evil = `\u001B]0;owned\u0007\u001B[2J\u202Egnp.exe\u2066\u200B\u{E0041}\n<script>alert(1)</script> [x](javascript:alert(1)) | \`\` SARIF_BUILDER_INVALID \uD800 ${secret} ${other}`;
  const places = [
    place(`a/${evil}/b.env`, {
      name: evil,
      tracked: true,
      readableBy: [reads('Cursor', { verdict: 'bypassable', rule: evil, reason: evil })],
    }),
    place(`../../${evil}`),
  ];
  const grants = [
    grant('delete', 'volume', { in: evil, name: evil, id: evil, dependents: [evil], because: evil }),
    grant('delete', 'database', { in: `production ${evil}`, name: evil, undo: 'none' }),
  ];
  const reach = { identity: evil, expires: 'never', grants, unknowns: [evil] };
  const one = asked(found(stripe, 'secret', `sk_live_${secret}`, places, [{ action: 'read', resource: evil, path: evil, line: 1 }]), reach);
  const dead = asked(found(railway, 'unknown', other, [place(evil)]), { state: 'revoked', identity: `sk_live_${secret}` });
  return {
    secret: `sk_live_${secret}`,
    other,
    report: report([one, dead], { skipped: [{ path: evil, reason: evil, complete: false }], root: evil, anchor: evil }),
  };
}

describe('in every format', () => {
  test.each(Object.entries(reporters))('%s shows no secret, and nothing that acts', (format, reporter) => {
    const { secret, other, report: one } = hostile();
    for (const color of [true, false])
      for (const verbose of [true, false]) {
        const text = reporter(
          { ...one, credentials: one.credentials.map((judged) => withSecret(judged, secret)) },
          { width: 80, color, verbose },
        );
        expect(text).not.toContain(secret);
        expect(text).not.toContain(other);
        expect(decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, '%25'))).not.toContain(other);
        // eslint-disable-next-line no-control-regex
        expect(text.replace(/\u001B\[\d+m/g, '')).not.toMatch(
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u,
        );
        if (format !== 'terminal') expect(() => JSON.parse(text)).not.toThrow();
      }
  });

  test('links in messages are ours alone', () => {
    const results = resultsOf(hostile().report);
    const [first] = results;
    for (const { message } of results) {
      const links = (message.text ?? '').replace(/\\[\\[\]]/g, '').match(/\[[^\]]*\]\([^)]*\)/g) ?? [];
      for (const link of links) expect(link).toMatch(/\]\(\d+\)$/);
    }
    const unfenced = results.find(({ ruleId }) => ruleId === 'unfenced/stripe');
    expect(unfenced?.message.text?.split(' and does not: ')[1]).toContain(String.raw`\[x\](javascript`);
    const uri = first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(uri).toMatch(/^a\/[\w%.!~*'()-]+/);
    expect(uri).not.toMatch(/[<>:\s]/);
  });

  test('what is unsafe is spelled out, and names of people stay', () => {
    expect(clean('a\u001B[31mb\nc\u202Ed')).toBe(String.raw`a\u{1b}[31mb\nc\u{202e}d`);
    expect(clean('Zoë 本番 می\u200Cخواهم 👩\u200D💻')).toBe('Zoë 本番 می\u200Cخواهم 👩\u200D💻');
  });

  test('the secrets of others are hidden too, and short passwords are not guessed at', () => {
    const first = found(railway, 'unknown', mint.uuid('first'), [place('.env')]);
    const second = found(railway, 'unknown', mint.uuid('second'), [place(`cache/${mint.uuid('first')}.json`)]);
    const text = shown(report([asked(first, {}), asked(second, {})]));
    expect(text).toContain(`cache/${first.masked}.json`);
    expect(text).not.toContain(mint.uuid('first'));
  });

  test('loading the terminal’s format loads neither SARIF nor zod', () => {
    const script = `await import(${JSON.stringify(new URL('../src/report/terminal.ts', import.meta.url).href)});
      const { createRequire } = await import('node:module');
      console.log(Object.keys(createRequire(import.meta.url).cache).length, performance.getEntriesByType('resource').length);`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toMatch(/^0 /);
    for (const file of ['terminal', 'card', 'brief', 'listing', 'clean', 'layout', 'reach', 'readers', 'tally'])
      expect(readFileSync(new URL(`../src/report/${file}.ts`, import.meta.url), 'utf8')).not.toMatch(
        /^import (?!type)[^;]*from '(?!node:|\.)/m,
      );
  });
});

/** As a provider would that echoes the key in its answer. */
const withSecret = (judged: Report['credentials'][number], secret: string) => {
  const reach = { ...judged.reach, unknowns: [...judged.reach.unknowns, `It answered: ${secret}`] };
  return { ...judged, reach, findings: judge({ ...judged, reach }, today) };
};

/** The errors and warnings of Microsoft's SARIF validator about the files in a folder. */
function complaints(folder: string): string[] {
  const tool = join(import.meta.dirname, `../node_modules/@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`);
  chmodSync(tool, 0o755);
  const out = join(folder, 'validation');
  const nowhere = 'http://127.0.0.1:9';
  execFileSync(
    tool,
    [
      'validate',
      join(folder, '*.sarif'),
      '--rule-kind',
      'Sarif;Ghas',
      '--level',
      'Error;Warning',
      '--output',
      out,
      '--log',
      'ForceOverwrite',
    ],
    {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', http_proxy: nowhere, https_proxy: nowhere },
      stdio: 'ignore',
    },
  );
  const log = JSON.parse(readFileSync(out, 'utf8')) as Log;
  expect(log.runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true);
  return log.runs.flatMap(({ results = [] }) =>
    results.map(
      ({ ruleId, message, locations }) => `${ruleId} ${JSON.stringify(message)} ${JSON.stringify(locations?.[0]?.physicalLocation)}`,
    ),
  );
}
