import { expect, test } from 'vitest';
import aws from '../detectors/aws.ts';
import { quayside, shop } from '../fixtures/aws/index.ts';
import { accessKeyId, secretKey, sessionToken } from '../fixtures/aws/keys.ts';
import { allow, database, deny, empty, holder, key, type Volume, type World } from '../fixtures/aws/world.ts';
import { meaningOf } from '../src/place/calls.ts';
import { accountOf } from '../src/inspect/aws/account.ts';
import { decode } from '../src/inspect/index.ts';
import { ask, said, sighted } from './amazon.ts';

const deploy = quayside().keys[0]!;

const worldWith = (change: (world: World) => void): World => {
  const world = quayside();
  change(world);
  return world;
};

/** A world whose one user has these policies besides the right to read them. */
const clerk = (world: Partial<World>, ...documents: ReturnType<typeof allow>[]) => {
  const inline = {
    reads: allow(['iam:Get*', 'iam:List*', 'rds:Describe*', 'ec2:Describe*', 's3:List*', 'dynamodb:List*', 'backup:List*']),
  };
  const user = holder('clerk', {
    path: '/staff/',
    inline: { ...inline, ...Object.fromEntries(documents.map((one, index) => [`p${index}`, one])) },
  });
  return { ...empty(shop), alias: 'quayside-production', users: [user], keys: [key('clerk', shop, { user: 'clerk' })], ...world };
};
const clerks = key('clerk', shop, { user: 'clerk' });
const deletions = (grants: Parameters<typeof said>[0][]) => grants.filter(({ action }) => action === 'delete').map(said);

test('an administrator’s key is the account: its databases go for good, protected or not', async () => {
  const { questions, ...reach } = await ask(quayside(), deploy);
  const production = { name: 'production', kind: 'production' };
  expect(reach).toEqual({
    state: 'live',
    identity: `arn:aws:iam::${shop}:user/deploy`,
    expires: 'never',
    asked: true,
    failed: false,
    grants: [
      {
        action: 'admin',
        resource: { type: 'account', id: shop, name: 'quayside-production' },
        environment: { name: 'quayside-production', kind: 'production' },
        evidence: 'provider',
        wide: true,
        mints: true,
        because: 'It may do everything in its account, and make itself more keys.',
      },
      {
        action: 'delete',
        resource: { type: 'database', id: `arn:aws:rds:eu-west-1:${shop}:db:orders`, name: 'orders' },
        environment: production,
        evidence: 'provider',
        undo: 'none',
        because:
          'Its deletion protection may be switched off. Its automated backups (7 days) go with it. Its 2 snapshots can be deleted, too.',
      },
      {
        action: 'delete',
        resource: { type: 'database', id: `arn:aws:rds:eu-west-1:${shop}:db:orders-preview`, name: 'orders-preview' },
        environment: { name: 'preview', kind: 'preview' },
        evidence: 'provider',
        undo: 'none',
        because: 'It has no automated backups. It has no other snapshots.',
      },
      ...['quayside-assets', 'quayside-invoices'].map((name) => ({
        action: 'delete',
        resource: { type: 'bucket', id: `arn:aws:s3:::${name}/*`, name },
        environment: { name: 'quayside-production', kind: 'production' },
        evidence: 'provider',
      })),
    ],
    unknowns: [expect.stringMatching(/copies of their snapshots.+not asked/), expect.stringMatching(/versioning, Object Lock.+not asked/)],
  });
  const everywhere = (question: string) => ['us-east-1', 'eu-west-1'].map((region) => `${question} ${region}`);
  expect(questions.toSorted()).toEqual(
    [
      'sts:GetCallerIdentity us-east-1',
      'iam:ListAccountAliases us-east-1',
      'organizations:DescribeOrganization us-east-1',
      ...Array(5).fill('iam:SimulatePrincipalPolicy us-east-1'),
      'ec2:DescribeRegions us-east-1',
      ...everywhere('rds:DescribeDBInstances'),
      ...Array(2).fill('rds:DescribeDBSnapshots eu-west-1'),
      ...everywhere('rds:DescribeDBClusters'),
      ...everywhere('ec2:DescribeVolumes'),
      ...everywhere('dynamodb:ListTables'),
      's3:GET / us-east-1',
    ].toSorted(),
  );
});

test('an id says its account, and offline that is all that is said', () => {
  for (const account of ['000000000001', shop, '999999999999']) expect(accountOf(accessKeyId(`of ${account}`, account))).toBe(account);
  expect(accountOf(`AKIA${'J'.padEnd(16, 'Q')}`)).toBeUndefined();
  expect(accountOf(`AKIA${'7'.repeat(16)}`)).toBeUndefined();
  const reach = { state: 'unknown', identity: `account ${shop}`, grants: [], unknowns: [] };
  expect(decode(sighted(deploy))).toEqual({ ...reach, expires: 'never' });
  expect(decode(sighted({ id: accessKeyId('s', shop, 'ASIA'), secret: secretKey('s'), session: sessionToken('s') }))).toEqual(reach);
});

test('a canary is not touched, nor is an account that the operator skips', async () => {
  for (const account of ['052310077262', '982842642351']) {
    const bait = { ...empty(account), users: [holder('bait')], keys: [key('bait', account, { user: 'bait' })] };
    const { questions, asked, failed, state, unknowns } = await ask(bait, bait.keys[0]!);
    expect({ questions, asked, failed, state }).toEqual({ questions: [], asked: false, failed: false, state: 'unknown' });
    expect(unknowns).toEqual([`Account ${account} hands out canaries: it looks like one, and was not contacted.`]);
  }
  const { questions, asked, failed, unknowns } = await ask(quayside(), deploy, { skipAccounts: [shop] });
  expect({ questions, asked, failed }).toEqual({ questions: [], asked: false, failed: false });
  expect(unknowns).toEqual([expect.stringMatching(/604212345671 is skipped/)]);
});

test('a database that is protected, and may not be unprotected, is not lost; nor one whose snapshots stay', async () => {
  const databases = [
    database('orders', { protected: true }),
    database('ledger', { snapshots: ['yearly'] }),
    database('search', { region: 'us-east-1', backups: ['nightly'] }),
    database('orders-replica', { replicaOf: 'orders' }),
    database('member', { cluster: 'sessions' }),
  ];
  const clusters = [database('sessions', { days: 1 })];
  const may = allow(['rds:DeleteDBInstance', 'rds:DeleteDBCluster']);
  const { grants, unknowns } = await ask(clerk({ databases, clusters }, may), clerks);
  expect(deletions([...grants])).toEqual([
    'delete database search in quayside-production (backup left)',
    'delete database ledger in quayside-production (backup left)',
    'delete database cluster sessions in quayside-production (none left)',
  ]);
  expect(grants.find(({ resource }) => resource.name === 'ledger')?.because).toBe(
    'Its automated backups (7 days) go with it. It may not delete its snapshot.',
  );
  const more = await ask(clerk({ databases, clusters }, may, allow(['rds:ModifyDBInstance', 'rds:DeleteDBSnapshot'], '*')), clerks);
  expect(deletions([...more.grants]).filter((one) => /database (?:orders|ledger)/.test(one))).toEqual([
    'delete database orders in quayside-production (none left)',
    'delete database ledger in quayside-production (none left)',
  ]);
  expect(unknowns.join()).toMatch(/service control policy/);
});

test('volumes, tables and buckets, each as far as it is known', async () => {
  const volume = (id: string, more: Partial<Volume> = {}): Volume => ({
    id,
    region: 'eu-west-1',
    tags: {},
    instances: [],
    snapshots: [],
    ...more,
  });
  const world = {
    volumes: [
      volume('vol-1', { tags: { Name: 'queue', stage: 'qa' }, snapshots: ['snap-1'] }),
      volume('vol-2', { tags: { Name: 'uploads' }, instances: ['i-web'] }),
      volume('vol-3', { region: 'us-east-1' }),
    ],
    tables: [
      { name: 'carts', region: 'eu-west-1', backedUp: true },
      { name: 'visits', region: 'eu-west-1' },
    ],
    buckets: ['quayside-assets', 'quayside-invoices'],
  };
  const documents = [
    allow('ec2:DeleteVolume', `arn:aws:ec2:eu-west-1:${shop}:volume/*`),
    allow('dynamodb:DeleteTable'),
    allow('s3:DeleteObject', ['arn:aws:s3:::quayside-assets/*', 'arn:aws:s3:::quayside-invoices/drafts/*']),
  ];
  const { grants, questions, unknowns } = await ask(clerk(world, ...documents), clerks);
  expect(deletions([...grants])).toEqual([
    'delete volume queue in qa (backup left)',
    'delete table carts in quayside-production (backup left)',
    'delete table visits in quayside-production',
    'delete bucket quayside-assets in quayside-production',
    'delete bucket quayside-invoices/drafts/* in quayside-production',
  ]);
  expect(questions).not.toContain('ec2:DescribeVolumes us-east-1');
  expect(unknowns).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/Recycle Bin/),
      expect.stringMatching(/point-in-time/),
      expect.stringMatching(/Object Lock/),
    ]),
  );
  const detaches = await ask(clerk(world, allow(['ec2:DeleteVolume', 'ec2:DetachVolume', 'ec2:DeleteSnapshot'])), clerks);
  expect(deletions([...detaches.grants])).toContain('delete volume uploads in quayside-production');
  expect(detaches.grants.find(({ resource }) => resource.name === 'uploads')?.resource.dependents).toEqual(['i-web']);
});

test('the environment is said by the organisation’s tag or name, else by the alias, else by a thing’s own name', async () => {
  const organization = (name: string, tags = {}) => ({ manager: shop, accounts: [{ id: shop, name, tags }] });
  const environment = async (world: Partial<World>) => {
    const { alias: _, ...bare } = quayside();
    const { grants, unknowns } = await ask({ ...bare, ...world }, deploy);
    return [
      grants[0]?.environment.name,
      grants.find(({ resource }) => resource.name === 'quayside-assets')?.environment.kind,
      unknowns.some((one) => one.startsWith('Which environment')),
    ];
  };
  expect(await environment({ alias: 'a-staging', organization: organization('Quayside Prod', { env: 'dev' }) })).toEqual([
    'dev',
    'development',
    false,
  ]);
  expect(await environment({ alias: 'a-staging', organization: organization('Quayside Prod') })).toEqual([
    'Quayside Prod',
    'production',
    false,
  ]);
  expect(await environment({ alias: 'a-staging', organization: { ...organization('Quayside Prod'), manager: '500000000000' } })).toEqual([
    'a-staging',
    'staging',
    false,
  ]);
  expect(await environment({ alias: 'quayside' })).toEqual(['quayside', 'unknown', true]);
  expect(await environment({ buckets: ['quayside-assets'] })).toEqual(['', 'unknown', true]);
  const named = await ask(
    worldWith((world) => Object.assign(world, { alias: 'quayside', buckets: ['assets-prod'] })),
    deploy,
  );
  expect(named.grants.at(-1)?.environment).toEqual({ name: 'assets-prod', kind: 'production' });
});

test('a role’s session is asked about by the role’s whole name; without its token nobody is asked', async () => {
  const session = { id: accessKeyId('ci', shop, 'ASIA'), secret: secretKey('ci'), session: sessionToken('ci'), of: { role: 'release' } };
  const roles = [holder('release', { path: '/ci/', inline: { all: allow(['iam:*', 'lambda:*']) } })];
  const { state, identity, grants, expires, questions, unknowns } = await ask({ ...empty(shop), roles, keys: [session] }, session);
  expect({ state, identity, expires }).toEqual({
    state: 'live',
    identity: `arn:aws:sts::${shop}:assumed-role/release/deploy`,
    expires: undefined,
  });
  expect(questions.filter((one) => one.startsWith('iam:GetRole '))).toHaveLength(1);
  expect(unknowns).toContain('Whether a session policy forbids some of it: no question tells.');
  expect(grants.map(said)).toEqual(['write function', 'admin access key', 'admin role', 'admin policy']);
  expect(grants.filter(({ mints }) => mints)).toHaveLength(3);
  const bare = await ask({ ...empty(shop), roles, keys: [session] }, { id: session.id, secret: session.secret });
  expect(bare).toMatchObject({
    questions: [],
    asked: false,
    state: 'unknown',
    unknowns: [expect.stringMatching(/session token was not found/)],
  });
});

test('the root user may do everything, and from the management account close the others', async () => {
  const accounts = [
    { id: shop, name: 'Quayside', tags: {} },
    { id: '604212345672', name: 'Quayside Production', tags: {} },
  ];
  const world = { ...empty(shop), organization: { manager: shop, accounts }, keys: [key('root', shop, 'root')] };
  const { identity, grants, unknowns } = await ask(world, world.keys[0]!);
  expect(identity).toBe(`arn:aws:iam::${shop}:root`);
  expect(grants.map(said)).toEqual([
    'admin account Quayside in Quayside',
    'delete account Quayside Production in Quayside Production (window left)',
  ]);
  expect(unknowns).toEqual(expect.arrayContaining([expect.stringMatching(/service control policy.+root/)]));
  const kept = worldWith(({ users }) => Object.assign(users[0]!.inline, { kept: deny('organizations:CloseAccount') }));
  expect((await ask({ ...kept, organization: world.organization }, deploy)).grants.map(said)).not.toContainEqual(
    expect.stringMatching(/delete account/),
  );
});

test('all but IAM is a whole account, too, and its deeds are told one by one', async () => {
  const power = {
    Version: '2012-10-17' as const,
    Statement: [{ Effect: 'Allow' as const, NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' }],
  };
  const { grants } = await ask(clerk({}, power), clerks);
  expect(grants.filter(({ wide }) => wide).map(said)).toEqual(['write account quayside-production in quayside-production']);
  expect(grants.filter(({ mints }) => mints).map(said)).toEqual([
    'read secret in quayside-production',
    'admin role in quayside-production',
  ]);
  expect(grants.map(said)).toContain('delete encryption key in quayside-production (window left)');
});

test.each([
  ['command aws s3 rm s3://quayside-assets/old', 'delete bucket'],
  ['command aws s3 sync build s3://quayside-assets', 'write bucket'],
  ['command aws s3api delete-object', 'delete bucket'],
  ['command aws s3api get-object quayside-assets key', 'read bucket'],
  ['command aws dynamodb delete-table', 'delete table'],
  ['command aws dynamodb batch-get-item', 'read table'],
  ['command aws rds modify-db-instance', 'write database'],
  ['command aws sts get-caller-identity', 'read '],
  ['command aws kms schedule-key-deletion', 'write '],
  ['sdk @aws-sdk/client-s3 DeleteObjectCommand', 'delete bucket'],
  ['sdk @aws-sdk/client-s3 send PutObjectCommand', 'write bucket'],
  ['sdk @aws-sdk/client-dynamodb ScanCommand', 'read table'],
])('a call: %s', (text, meaning) => {
  const { action, resource } = meaningOf({ text, line: 1 }, aws) ?? {};
  expect(`${action} ${resource}`).toBe(meaning);
});

test('what is denied, for one thing or by the organisation, is not granted', async () => {
  const orders = `arn:aws:rds:eu-west-1:${shop}:db:orders`;
  const careful = worldWith(({ users }) => Object.assign(users[0]!.inline, { careful: deny('rds:DeleteDBInstance', orders) }));
  expect(deletions([...(await ask(careful, deploy)).grants]).filter((one) => /database/.test(one))).toEqual([
    'delete database orders-preview in preview (none left)',
  ]);
  const guarded = await ask(
    worldWith((world) => world.scp.push('rds:Delete*', 's3:Delete*')),
    deploy,
  );
  expect(deletions([...guarded.grants]).filter((one) => /database|bucket/.test(one))).toEqual([]);
  expect(guarded.grants.some(({ wide }) => wide)).toBe(false);
  expect(guarded.questions).not.toContain('rds:DescribeDBInstances eu-west-1');
  const mailer = clerk({ scp: ['ses:*'] }, allow(['iam:SimulatePrincipalPolicy', 'ses:SendEmail', 'lambda:*']));
  expect((await ask(mailer, clerks)).grants.map(said)).toEqual(['write function in quayside-production']);
});
