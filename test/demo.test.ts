import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyline, tokens } from '../fixtures/pocketos/index.ts';
import { idOf, project, type World } from '../fixtures/railway/world.ts';
import { type Demo, demo } from '../scripts/demo.ts';

/** The demo in a world that was changed, with its text as one line. */
async function told(change: (world: World) => void = () => {}): Promise<Demo & { said: string; rules: string[] }> {
  const world = keyline();
  change(world);
  const done = await demo(world);
  rmSync(done.folder, { recursive: true });
  const rules = (done.json.findings ?? []).filter(({ message }) => message.includes('Railway')).map(({ rule }) => rule);
  return { ...done, said: done.text.replace(/\s+/g, ' '), rules };
}

/** The same characters, as a project token of one environment. */
const bound = (environment: string) => (world: World) => {
  world.tokens = [{ kind: 'project', value: tokens.railway, name: 'domains', expiresAt: null, environment: idOf(environment) }];
};

describe('the incident', () => {
  let it: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    it = await told();
  });

  test('is told from the token to what to do about it', () => {
    expect({ code: it.code, complaints: it.complaints }).toEqual({ code: 1, complaints: '' });
    const sentences = [
      /CRITICAL Railway account token …\w{4} can delete production data for good/,
      /where scripts\/custom-domains\.sh:8:20 RAILWAY_API_TOKEN/,
      /readers Claude Code and Cursor/,
      /live, acts as Mara Lindqvist \(mara@keyline\.example\), never expires/,
      /used to read custom domains \(scripts\/custom-domains\.sh:14\) change custom domains \(scripts\/custom-domains\.sh:21\)/,
      /production delete volume booking-db, which Postgres needs: nothing is left Its 6 backups, made daily, live in the volume and go with it in the same call\./,
      /change 2 projects: booking and fleet|change 2 projects \(booking and fleet\)/,
      /It is used here only to read and change custom domains/,
      /48 hours .* is not known/,
      /to do Revoke it, and give this work a project token/,
    ];
    for (const sentence of sentences) expect(it.said).toMatch(sentence);
  });

  test('breaks the rules that it should', () => {
    expect(it.rules).toEqual(
      expect.arrayContaining([
        'production-loss',
        'production-reach',
        'committed',
        'account-wide',
        'exceeds-purpose',
        'live-credential',
        'never-expires',
      ]),
    );
    const results = it.sarif.runs[0]!.results.map(({ ruleId }) => ruleId);
    for (const rule of it.rules) expect(results).toContain(`${rule}/railway`);
  });

  test('is told in the same words each time, and shows no token', async () => {
    expect((await told()).text).toBe(it.text);
    const everything = JSON.stringify(it);
    for (const token of Object.values(tokens)) expect(everything).not.toContain(token);
  });
});

test('without backups, there are none to go with the volume', async () => {
  const { said, rules } = await told((world) => {
    for (const { environments } of world.workspaces[0]!.projects)
      for (const { volumes } of environments) Object.assign(volumes[0]!, { backups: [], schedules: [] });
  });
  expect(said).toContain('it has no backups');
  expect(said).not.toContain('go with it');
  expect(rules).toContain('production-loss');
});

test.each([
  ['staging of booking', false],
  ['production of booking', true],
])('a project token of %s under the name of an account token', async (environment, reaches) => {
  const { said, rules } = await told(bound(environment));
  expect(said).toMatch(/Railway project token …\w{4}/);
  expect(said).not.toMatch(/fleet|Mara Lindqvist|never expires/);
  expect(rules.includes('production-loss')).toBe(reaches);
  expect(rules.includes('production-reach')).toBe(reaches);
  expect(rules).not.toContain('account-wide');
});

test('a renamed volume, and a third project on the second page', async () => {
  const { said } = await told((world) => {
    world.page = 2;
    world.workspaces[0]!.projects.push(project('invoices', 'ledger', 1));
    world.workspaces[0]!.projects[1]!.environments[0]!.volumes[0]!.volume.name = 'all-the-cars';
  });
  expect(said).toMatch(/delete volume all-the-cars/);
  expect(said).toMatch(/delete volume ledger.*Its only backup lives in the volume and goes with it/);
  expect(said).toMatch(/3 projects/);
});

test('a token revoked while it is asked about is no longer a danger, and that is said', async () => {
  const { said, rules, code } = await told((world) => {
    world.revokesAfter = 8;
  });
  expect(said).toContain('It was revoked while it was being asked.');
  expect(rules).toEqual([]);
  expect(code).toBe(0);
});

test('what was learned before a rate limit is reported', async () => {
  const { said, rules } = await told((world) => {
    world.limitsAfter = 10;
  });
  expect(rules).toEqual(expect.arrayContaining(['production-reach', 'account-wide']));
  expect(said).toContain('Not asked to the end');
});
