import { inspect as print } from 'node:util';
import { expect, test } from 'vitest';
import { quayside, shop } from '../fixtures/aws/index.ts';
import { secretKey } from '../fixtures/aws/keys.ts';
import { allow, deny, type Document, empty, holder, key, type World } from '../fixtures/aws/world.ts';
import { ask, said } from './amazon.ts';

const deploy = quayside().keys[0]!;

const worldWith = (change: (world: World) => void): World => {
  const world = quayside();
  change(world);
  return world;
};

/** The administrator of the shop, but for this. */
const without = (...actions: string[]) => worldWith(({ users }) => Object.assign(users[0]!.inline, { denied: deny(actions) }));

/** A shop's user with these policies alone. */
const only = (...documents: Document[]): World =>
  worldWith(({ users }) =>
    Object.assign(users[0]!, { groups: [], inline: Object.fromEntries(documents.map((one, index) => [`p${index}`, one])) }),
  );

const reading = allow(['iam:Get*', 'iam:List*', 'rds:Describe*', 's3:List*', 'ec2:Describe*']);

test('a dead key is revoked or expired, and nothing else is asked with it', async () => {
  for (const state of ['deleted', 'expired'] as const) {
    const gone = await ask(
      worldWith(({ keys }) => void (keys[0] = { ...deploy, state })),
      deploy,
    );
    expect(gone).toMatchObject({
      state: state === 'deleted' ? 'revoked' : 'expired',
      grants: [],
      failed: false,
      questions: ['sts:GetCallerIdentity us-east-1'],
    });
  }
});

test('a secret of another key proves nothing of this one', async () => {
  const { state, grants, unknowns, questions, failed } = await ask(quayside(), { ...deploy, secret: secretKey('of another') });
  expect({ state, grants, questions, failed }).toEqual({
    state: 'unknown',
    grants: [],
    questions: ['sts:GetCallerIdentity us-east-1'],
    failed: false,
  });
  expect(unknowns).toEqual([expect.stringMatching(/secret beside it does not fit.+clock/)]);
});

test('a key that is revoked in the middle is revoked, and the questions end', async () => {
  const world = worldWith((one) => {
    one.before = (question, { keys }) => void (question === 's3:ListBuckets' && (keys[0] = { ...deploy, state: 'deleted' }));
  });
  const { state, grants, questions } = await ask(world, deploy);
  expect({ state, grants, last: questions.at(-1) }).toEqual({ state: 'revoked', grants: [], last: 's3:GET / us-east-1' });
});

test('where IAM tells nothing, who it is is kept, and what it may do is not guessed', async () => {
  const { state, identity, grants, unknowns, failed, questions } = await ask(without('iam:*', 'organizations:*'), deploy);
  expect({ state, identity, grants, failed }).toEqual({
    state: 'live',
    identity: `arn:aws:iam::${shop}:user/deploy`,
    grants: [],
    failed: false,
  });
  expect(unknowns).toEqual([
    `Which environment account ${shop} is: it may not ask for its alias (AccessDenied), its organisation (AccessDeniedException).`,
    expect.stringMatching(/^What it may do: it may not read its own policies .+AccessDenied/),
  ]);
  expect(questions.filter((one) => !/^(?:sts|iam|organizations):/.test(one))).toEqual([]);
});

test('a key that may do nothing but say who it is', async () => {
  const { state, grants, unknowns, failed } = await ask(only(), deploy);
  expect({ state, grants, failed }).toEqual({ state: 'live', grants: [], failed: false });
  expect(unknowns).toHaveLength(2);
});

test('policies that may be read in part are kept, and the rest is said', async () => {
  const world = only(allow(['iam:ListAttachedUserPolicies', 'iam:ListGroupsForUser', 's3:*']));
  world.users[0]!.attached = ['arn:aws:iam::aws:policy/AdministratorAccess'];
  world.users[0]!.inline['narrow'] = deny(['iam:GetUser', 'iam:ListUserPolicies', 'iam:SimulatePrincipalPolicy', 'iam:GetPolicy']);
  const { grants, unknowns } = await ask(world, deploy);
  expect(grants[0]).toMatchObject({ action: 'admin', wide: true });
  expect(unknowns).toContain(
    'What it may do is known in part; it may not read user deploy itself (AccessDenied) and the inline policies of user deploy (AccessDenied).',
  );
});

test('what may not be listed is granted without a name', async () => {
  const { grants, unknowns, failed } = await ask(only(allow('iam:*'), allow('s3:DeleteObject'), allow('rds:DeleteDBInstance')), deploy);
  expect(grants.filter(({ action }) => action === 'delete').map(said)).toEqual([
    'delete database in quayside-production',
    'delete bucket in quayside-production',
  ]);
  expect(unknowns).toEqual(
    expect.arrayContaining(['Databases: it may not ask (AccessDenied).', 'Buckets: it may not ask (AccessDenied).']),
  );
  expect(failed).toBe(false);
});

test('a region that is closed is named, and the others are kept', async () => {
  const { grants, unknowns, failed } = await ask(
    worldWith(({ closed }) => closed.push('us-east-1')),
    deploy,
  );
  expect(grants.map(({ resource }) => resource.name)).toContain('orders');
  expect(unknowns).toEqual(
    expect.arrayContaining([
      'Databases in us-east-1: it may not ask (AccessDenied).',
      'Volumes in us-east-1: it may not ask (UnauthorizedOperation).',
    ]),
  );
  expect(failed).toBe(false);
});

test('a firewall in between is no refusal of AWS', async () => {
  const first = await ask(
    worldWith(({ broken }) => broken.push('sts:GetCallerIdentity')),
    deploy,
  );
  expect(first).toMatchObject({
    state: 'unknown',
    grants: [],
    failed: true,
    unknowns: [expect.stringMatching(/something other than its documentation says \(403\)/)],
  });
});

test('what is throttled is asked again, three times at most', async () => {
  const patient = await ask(
    worldWith(({ throttled }) => Object.assign(throttled, { 'sts:GetCallerIdentity': 1, 'ec2:DescribeRegions': 1 })),
    deploy,
  );
  expect(patient).toMatchObject({ state: 'live', failed: false });
  expect(patient.grants.map(({ resource }) => resource.name)).toContain('quayside-assets');
  const { grants, unknowns, failed } = await ask(
    worldWith(({ throttled }) => Object.assign(throttled, { 's3:ListBuckets': 99 })),
    deploy,
  );
  expect(failed).toBe(true);
  expect(grants.map(said)).toContain('delete bucket in quayside-production');
  expect(unknowns).toContain('Buckets: AWS answered that it was asked too often (s3:ListBuckets).');
});

test('conditions are not evaluated, and said', async () => {
  const mfa = allow('*');
  mfa.Statement[0]!.Condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
  const { grants, unknowns } = await ask(only(reading, mfa), deploy);
  expect(grants.map(({ action }) => action)).not.toContain('delete');
  expect(unknowns.join(' ')).toMatch(/Whether it may use s3:GetObject, .+ and \d+ more: allowed under conditions that were not evaluated/);
  const simulated = await ask(only(reading, allow('iam:SimulatePrincipalPolicy'), mfa), deploy);
  expect(simulated.unknowns.join(' ')).toMatch(/no value for aws:MultiFactorAuthPresent/);
});

test('AWS’s own simulation and the evaluation here come to the same', async () => {
  const orders = `arn:aws:rds:eu-west-1:${shop}:db:orders`;
  const policies: Document[][] = [
    [allow('*')],
    [allow('*'), deny('rds:DeleteDBInstance', orders)],
    [allow('*'), deny('rds:Modify*')],
    [allow(['s3:*', 'dynamodb:*'])],
    [allow('s3:*', ['arn:aws:s3:::quayside-assets', 'arn:aws:s3:::quayside-assets/*'])],
    [allow('rds:*', `arn:aws:rds:*:${shop}:db:orders-*`), allow('rds:DeleteDBSnapshot')],
    [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }] }],
    [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', NotResource: ['arn:aws:s3:::quayside-invoices/*'] }] }],
  ];
  for (const [index, documents] of policies.entries()) {
    const simulated = await ask(only(reading, allow('iam:SimulatePrincipalPolicy'), ...documents), deploy);
    const evaluated = await ask(only(reading, deny('iam:SimulatePrincipalPolicy'), ...documents), deploy);
    expect(evaluated.questions.filter((one) => /Simulate/.test(one))).toHaveLength(1);
    expect(evaluated.grants, `policy ${index}`).toEqual(simulated.grants);
    expect(simulated.grants.length, `policy ${index}`).toBeGreaterThan(0);
  }
});

test('who may simulate and not read is told of each thing', async () => {
  const orders = `arn:aws:rds:eu-west-1:${shop}:db:orders`;
  const world = only(
    allow(['iam:SimulatePrincipalPolicy', 'rds:Describe*']),
    allow(['rds:DeleteDBInstance', 'rds:ModifyDBInstance'], orders),
  );
  const { grants, unknowns } = await ask(world, deploy);
  expect(grants.map(said)).toEqual(['delete database orders in production (backup left)']);
  expect(unknowns).toContainEqual(expect.stringMatching(/^What it may do on some things only: it may not read its own policies/));
});

test('a permissions boundary limits what policies allow', async () => {
  const boundary = `arn:aws:iam::${shop}:policy/boundary`;
  const world = only(reading, allow('s3:*'));
  world.policies[boundary] = {
    Version: '2012-10-17',
    Statement: [...reading.Statement, ...allow('s3:*', 'arn:aws:s3:::quayside-assets/*').Statement],
  };
  world.users[0]!.boundary = boundary;
  const { grants } = await ask(world, deploy);
  expect(grants.filter(({ action }) => action === 'delete').map(said)).toEqual(['delete bucket quayside-assets in quayside-production']);
});

test('lists that come in pages are read to the end', async () => {
  const names = Array.from({ length: 5 }, (_, index) => `team-${index}`);
  const groups = names.map((name, index) =>
    holder(name, { inline: { one: index === 4 ? allow(['iam:*', 'ses:SendEmail']) : allow('iam:List*') } }),
  );
  const user = holder('many', { groups: names, inline: { read: deny('iam:SimulatePrincipalPolicy') } });
  const keys = [key('many', shop, { user: 'many' })];
  const { grants } = await ask({ ...empty(shop), users: [user], groups, keys, page: 2 }, keys[0]!);
  expect(grants.map(said)).toContain('write e-mail');
});

test('nothing that is learned or said holds a secret', async () => {
  const worlds = [
    quayside(),
    without('iam:*'),
    without('rds:*'),
    worldWith(({ broken }) => broken.push('sts:GetCallerIdentity', 's3:ListBuckets')),
  ];
  for (const world of worlds) {
    world.alias = `named-${deploy.secret}`;
    expect(print(await ask(world, deploy), { depth: 9 })).not.toContain(deploy.secret);
  }
});
