import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessKeyId, secretKey, sessionToken } from '../../fixtures/aws/keys.ts';
import { fixtures, serveEveryone } from '../../fixtures/everything.ts';
import { mint } from '../mint.ts';
import { folder, overreach } from '../run.ts';
import { tree, type Tree } from '../tree.ts';

/** Accounts that hand out keys to be alarmed by their use: Thinkst's, then those that were seen to do the same. */
const canaries = [
  ...'052310077262 171436882533 534261010715 595918472158 717712589309 819147034852 992382622183 730335385048 266735846894 893192397702'.split(
    ' ',
  ),
  ...'044858866125 251535659677 344043088457 351906852752 390477818340 426127672474 427150556519 439872796651 445142720921 465867158099'.split(
    ' ',
  ),
  ...'637958123769 693412236332 732624840810 735421457923 959235150393 982842642351'.split(' '),
];

const profile = (name: string, id: string, secret: string, session?: string) =>
  `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n${session === undefined ? '' : `aws_session_token = ${session}\n`}`;

interface Report {
  credentials: { provider: string; state: string; identity?: string; unknowns: string[]; places: { path: string }[] }[];
}

/** Asks everyone about all that lies in a folder, and tells with which keys AWS was asked. */
async function scan(repository: Tree, more: readonly string[] = []) {
  using aside = folder();
  await using everyone = await serveEveryone();
  const outputs = [
    '--format',
    'terminal',
    '--verbose',
    ...['json', 'sarif'].flatMap((format) => ['--format', format, '--output', join(aside.path, format)]),
  ];
  const ran = await overreach(['scan', '--online', ...everyone.endpoints, ...more, ...outputs], { cwd: repository.root });
  const keys = everyone.asked.map(({ headers }) => /Credential=(\w+)\//.exec(headers.get('authorization') ?? '')?.[1]);
  const [json, sarif] = ['json', 'sarif'].map((name) => readFileSync(join(aside.path, name), 'utf8'));
  return {
    ...ran,
    text: ran.stdout.replace(/\s+/g, ' '),
    keys: new Set(keys),
    questions: everyone.asked.length,
    json: JSON.parse(json!) as Report,
    sarif: sarif!,
  };
}

const { id: honest = '', secret: honestSecret = '' } = fixtures.get('aws')!.tokens;

describe('a key of a canary account', () => {
  test('is never used, whichever account it is and of whichever kind, and every report says why', async () => {
    using repository = tree();
    for (const account of canaries) {
      repository.write(`${account}/credentials`, profile('default', accessKeyId(account, account), secretKey(account)));
      const temporary = `${account}, temporary`;
      repository.write(
        `${account}/session`,
        profile('default', accessKeyId(temporary, account, 'ASIA'), secretKey(temporary), sessionToken(temporary)),
      );
    }
    repository.write('credentials', profile('default', honest, honestSecret));
    repository.git('init', '-q');
    repository.git('add', '-A');
    const { keys, json, text, sarif } = await scan(repository);
    expect(keys).toEqual(new Set([honest]));
    for (const account of canaries)
      for (const path of [`${account}/credentials`, `${account}/session`]) {
        const credential = json.credentials.find(({ places }) => places[0]?.path === path);
        expect([path, credential?.state, credential?.identity]).toEqual([path, 'unknown', `account ${account}`]);
        expect(credential?.unknowns.join()).toContain(`Account ${account} hands out canaries: it looks like one, and was not contacted.`);
        for (const report of [text, sarif])
          expect(report).toContain(`Account ${account} hands out canaries: it looks like one, and was not contacted.`);
      }
    expect(json.credentials.find(({ places }) => places[0]?.path === 'credentials')?.state).toBe('live');
  });

  test('beside honest ones does not keep those from being asked', async () => {
    const [canary = ''] = canaries;
    using repository = tree({
      credentials: profile('bait', accessKeyId('bait', canary), secretKey('bait')) + profile('default', honest, honestSecret),
    });
    const { keys, json } = await scan(repository);
    expect(keys).toEqual(new Set([honest]));
    expect(json.credentials.map(({ state }) => state).sort()).toEqual(['live', 'unknown']);
  });
});

describe('an account that the operator skips', () => {
  test('is not asked about, and that is said', async () => {
    using repository = tree({ credentials: profile('default', honest, honestSecret) });
    expect((await scan(repository)).keys).toEqual(new Set([honest]));
    const { json, text, questions, code } = await scan(repository, ['--skip-account', '604212345671']);
    expect(questions).toBe(0);
    expect(json.credentials).toMatchObject([
      { state: 'unknown', unknowns: expect.arrayContaining(['AWS was not asked: account 604212345671 is skipped (`--skip-account`).']) },
    ]);
    expect(text).toContain('account 604212345671 is skipped');
    expect(code).toBe(0);
  });

  test('is one by its whole number', async () => {
    using repository = tree({ credentials: profile('default', honest, honestSecret) });
    for (const account of ['60421234567', '604212345670', '4212345671'])
      expect((await scan(repository, ['--skip-account', account])).keys).toEqual(new Set([honest]));
  });
});

test('a database whose name is an alarm is not even looked up, though the operator allows it', async () => {
  using aside = folder();
  const record = join(aside.path, 'tried');
  const hosts = ['q7x3k9.canarytokens.com', 'db.q7x3k9.canarytokens.org', 'canarytokens.net'];
  const stdin = hosts.map((host) => `DATABASE_URL=postgres://app:${mint.base62(host, 20)}@${host}/shop\n`).join('');
  const env = { NODE_OPTIONS: `--import=${new URL('socket-trap.ts', import.meta.url).href}`, SOCKET_TRAP: record };
  const allowed = (names: readonly string[]) => names.flatMap((host) => ['--allow-host', host]);
  const { stdout } = await overreach(['scan', '--stdin', '--online', '--format', 'json', ...allowed(hosts)], { stdin, env });
  expect(existsSync(record)).toBe(false);
  const { credentials } = JSON.parse(stdout) as Report;
  expect(credentials).toHaveLength(hosts.length);
  for (const { unknowns } of credentials)
    expect(unknowns.join()).toMatch(/is a metadata service, an alarm or no host, and is never contacted/);
  // The trap is one: another name is looked up.
  const other = stdin.replaceAll('canarytokens', 'shop-example');
  await overreach(['scan', '--stdin', '--online', ...allowed(hosts.map((host) => host.replace('canarytokens', 'shop-example')))], {
    stdin: other,
    env,
  });
  expect(readFileSync(record, 'utf8')).toContain('lookup q7x3k9.shop-example.com');
});
