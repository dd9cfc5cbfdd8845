import { expect, test } from 'vitest';
import { z } from 'zod';
import { ConfigError, parseConfig } from '../src/config.ts';
import { policy } from '../src/config/schema.ts';
import { like } from '../src/like.ts';
import { kindOfPath } from '../src/place/environment.ts';

const where = 'overreach.yaml';

/** What is said of a policy file, after its name. */
function complaint(content: string | Uint8Array): string {
  try {
    parseConfig(content, where);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.slice(where.length + 1);
    throw error;
  }
  return 'nothing';
}

test('a policy file names environments and allows credentials', () => {
  const { environments, allow } = parseConfig(
    `# Reviewed on Mondays.
version: 1
environments:
  eu-live: production
  deploy/blue/**: staging
allow:
  - fingerprint: 1234567890123456   # digits alone, and a number to other readers of YAML
    reason: Smoke tests read the catalogue of staging.
    until: 2027-01-31
    may:
      - { action: read, environment: staging }
      - { action: delete, environment: preview, resource: deployment }
  - fingerprint: 12345678e9012345
    reason: A canary.
`,
    where,
  );
  expect(environments).toEqual({ 'eu-live': 'production', 'deploy/blue/**': 'staging' });
  expect([...allow]).toEqual([
    [
      '1234567890123456',
      {
        reason: 'Smoke tests read the catalogue of staging.',
        until: '2027-01-31',
        may: [
          { action: 'read', environment: 'staging' },
          { action: 'delete', environment: 'preview', resource: 'deployment' },
        ],
      },
    ],
    ['12345678e9012345', { reason: 'A canary.' }],
  ]);
});

test.each(['', '\n', '# nothing yet\n', '\uFEFFversion: 1\n', 'allow: []\n', '---\nenvironments: {}\n'])(
  '%j is a policy file that says nothing',
  (text) => {
    for (const content of [text, new TextEncoder().encode(text)])
      expect(parseConfig(content, where)).toEqual({ environments: {}, allow: new Map() });
  },
);

const entry = 'allow:\n  - fingerprint: "1234567890123456"\n    reason: A canary.\n';

test.each([
  ['alow: []', '1:1: there is no key "alow"; did you mean "allow"?'],
  [`${entry}    untill: 2027-01-31`, '4:5: there is no key "untill" in allow[0]; did you mean "until"?'],
  [`${entry}    may:\n      - acton: read`, '5:9: allow[0].may[0].action is missing: expected read, write, delete or admin.'],
  [
    `${entry}    may:\n      - action: read\n        enviroment: staging`,
    '6:9: there is no key "enviroment" in allow[0].may[0]; did you mean "environment"?',
  ],
  ['online: true', '1:1: there is no key "online".'],
  ['endpoints:\n  railway: https://evil.example', '1:1: there is no key "endpoints".'],
  ['version: 2', '1:10: version: expected 1.'],
  ['environments:\n  eu: prodution', '2:7: environments.eu: expected production, staging, preview, development or test.'],
  ['environments: production', '1:15: environments: expected names or paths of environments, such as "eu-live: production".'],
  ['allow: yes', '1:8: allow: expected a list of credentials, such as "- fingerprint: …".'],
  ['allow:\n  - 1234567890123456', '2:5: allow[0]: expected a credential: fingerprint, reason.'],
  [
    'allow:\n  - fingerprint: 12\n    reason: short',
    '2:18: allow[0].fingerprint: expected the 16 hex digits that reports call fingerprint.',
  ],
  ['allow:\n  - fingerprint: "1234567890123456"', '2:5: allow[0].reason is missing: expected a sentence that says why.'],
  ['allow:\n  - fingerprint: "1234567890123456"\n    reason:', '3:12: allow[0].reason: expected a sentence that says why.'],
  [`${entry}    until: tomorrow`, '4:12: allow[0].until: expected a date such as 2027-01-31.'],
  [`${entry}    until: 2026-02-30`, '4:12: allow[0].until: expected a date such as 2027-01-31.'],
  [`${entry}    may: read`, '4:10: allow[0].may: expected a list of what it may do, such as "- action: read".'],
  [`${entry}  - fingerprint: "1234567890123456"\n    reason: again`, '4:18: this fingerprint is allowed twice; make it one entry.'],
  ['allow: []\nallow: []', '2:1: the key "allow" is here twice; make it one.'],
  ['- allow', '1:1: the policy file: expected the keys version, environments and allow.'],
  ['allow: [', '1:9: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].'],
  ['version: 1\n---\nversion: 1', '2:1: a policy file is one document; a second one begins here.'],
  ['allow: !!js/function "() => 1"', '1:8: this is not YAML: Unresolved tag: tag:yaml.org,2002:js/function.'],
  ['? [allow]\n: []', '1:3: a key is a plain name here.'],
  ['__proto__: {}', '1:1: there is no key "__proto__".'],
])('%j is refused with its place', (text, sentence) => {
  expect(complaint(text)).toBe(sentence);
});

test('what a hostile tree puts there does no harm', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]`).join('\n')}`;
  expect(complaint(bomb)).toBe('2:8: a policy file has no aliases (*name); write out what this one stands for.');
  expect(complaint('['.repeat(100_000))).toMatch(/nested too deep/);
  expect(complaint('a: '.concat('x'.repeat(1_000_000)))).toBe(' a policy file has at most 1 MB; this one has 1,000,003 bytes.');
  expect(complaint(new Uint8Array([0x61, 0xff, 0x3a]))).toBe(' a policy file is UTF-8; this one is not.');
  expect(complaint(`"\\e[31m${'red '.repeat(200)}": 1`)).toMatch(/^1:1: there is no key "\\u\{1b\}\[31mred [^\u001B]{1,400}$/);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a large policy file is read in no time', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `  - fingerprint: "${String(index).padStart(16, '0')}"\n    reason: As agreed.\n`,
  );
  expect(parseConfig(`allow:\n${lines.join('')}`, where).allow.size).toBe(10_000);
});

test('paths are like globs, and the last that fits counts', () => {
  const { environments } = parseConfig('environments:\n  deploy/**: staging\n  deploy/blue/*: production\n  blue: test\n', where);
  expect(kindOfPath(environments, 'deploy/green/app.env')).toBe('staging');
  expect(kindOfPath(environments, 'deploy/blue/app.env')).toBe('production');
  expect(kindOfPath(environments, 'blue')).toBeUndefined();
  expect(kindOfPath(environments, 'src/deploy/app.env')).toBeUndefined();
});

test('a pattern cannot make anybody wait', () => {
  expect(like(`${'a*'.repeat(20_000)}b`, 'a'.repeat(200_000))).toBe(false);
  expect(like('cache-*-eu', 'Cache-blue-EU')).toBe(true);
  expect(like('a*a', 'a')).toBe(false);
  expect(like('*', '')).toBe(true);
});

test('its published schema is this one', async () => {
  const schema = z.toJSONSchema(policy, { io: 'input' });
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot('../schema/overreach.schema.json');
});
