import { beforeEach, expect, test } from 'vitest';
import { accountOf } from '../src/inspect/aws/account.ts';
import { inspector } from '../src/inspect/index.ts';
import { said, sighted } from './amazon.ts';
import { element, type Moto, moto } from './moto.ts';
import { secretKey } from '../fixtures/aws/keys.ts';

/** The account that moto is. */
const account = '123456789012';

let aws: Moto;

beforeEach(async () => {
  aws = await moto();
});

const policy = (Action: string | string[], Resource: string | string[] = '*') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] });

/** A user with a key, and with these actions allowed. */
async function user(name: string, ...policies: string[]) {
  await aws.query('iam', 'CreateUser', { UserName: name });
  for (const [index, document] of policies.entries())
    await aws.query('iam', 'PutUserPolicy', { UserName: name, PolicyName: `p${index}`, PolicyDocument: document });
  const made = await aws.query('iam', 'CreateAccessKey', { UserName: name });
  return { id: element(made, 'AccessKeyId'), secret: element(made, 'SecretAccessKey') };
}

const database = (name: string, params: Record<string, string> = {}, region = 'eu-west-1') =>
  aws.query(
    'rds',
    'CreateDBInstance',
    {
      DBInstanceIdentifier: name,
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      AllocatedStorage: '20',
      MasterUsername: 'quayside',
      MasterUserPassword: secretKey(name).replace(/[/+]/g, 'x'),
      ...params,
    },
    region,
  );

const ask = async (key: Parameters<typeof sighted>[0]) => {
  await aws.enforce();
  return inspector({ endpoints: new Map([['aws', new URL(aws.origin)]]) })(sighted(key));
};

test('an administrator’s key: signed for every service, and told by its group’s managed policy', async () => {
  const key = await user('deploy');
  await aws.query('iam', 'CreateGroup', { GroupName: 'engineers' });
  const managed = await aws.query('iam', 'CreatePolicy', { PolicyName: 'everything', PolicyDocument: policy('*') });
  await aws.query('iam', 'AttachGroupPolicy', { GroupName: 'engineers', PolicyArn: element(managed, 'Arn') });
  await aws.query('iam', 'AddUserToGroup', { GroupName: 'engineers', UserName: 'deploy' });
  await aws.query('iam', 'CreateAccountAlias', { AccountAlias: 'quayside-production' });
  await database('orders', {
    DeletionProtection: 'true',
    BackupRetentionPeriod: '7',
    'Tags.Tag.1.Key': 'env',
    'Tags.Tag.1.Value': 'staging',
  });
  await database('ledger', {}, 'us-west-2');
  await aws.query('rds', 'CreateDBSnapshot', { DBInstanceIdentifier: 'orders', DBSnapshotIdentifier: 'before-migration' }, 'eu-west-1');
  await aws.bucket('quayside-assets');
  const volume = element(await aws.query('ec2', 'CreateVolume', { Size: '8', AvailabilityZone: 'eu-west-1a' }, 'eu-west-1'), 'volumeId');
  await aws.query('ec2', 'CreateSnapshot', { VolumeId: volume }, 'eu-west-1');
  await aws.json(
    'dynamodb',
    'CreateTable',
    {
      TableName: 'carts',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    },
    'eu-west-1',
  );
  const { reach, asked } = await ask(key);
  expect(accountOf(key.id)).toBe(account);
  expect(asked).toBe(true);
  expect(reach).toMatchObject({ state: 'live', identity: `arn:aws:iam::${account}:user/deploy`, expires: 'never' });
  expect(reach.grants.map(said)).toEqual([
    'admin account quayside-production in quayside-production',
    'delete database ledger in quayside-production (none left)',
    'delete database orders in staging (none left)',
    `delete volume ${volume} in quayside-production`,
    'delete table carts in quayside-production',
    'delete bucket quayside-assets in quayside-production',
  ]);
  expect(reach.grants.find(({ resource }) => resource.name === 'orders')?.because).toBe(
    'Its deletion protection may be switched off. Its automated backups (7 days) go with it. Its snapshot can be deleted, too.',
  );
  expect(reach.unknowns.join(' ')).toMatch(/service control policy.+AWS Backup.+Object Lock/s);
});

test('a database is only lost if its protection and its snapshots may go, too', async () => {
  const key = await user('janitor', policy(['iam:Get*', 'iam:List*', 'rds:Describe*', 'rds:DeleteDBInstance']));
  await database('orders', { DeletionProtection: 'true' });
  await database('ledger');
  await database('sessions', { BackupRetentionPeriod: '0' });
  await aws.query('rds', 'CreateDBSnapshot', { DBInstanceIdentifier: 'ledger', DBSnapshotIdentifier: 'yearly' }, 'eu-west-1');
  const { reach } = await ask(key);
  expect(reach.grants.map(said).toSorted()).toEqual(['delete database ledger (backup left)', 'delete database sessions (none left)']);
});

test('where policies deny, what was learned before is kept', async () => {
  const key = await user('blind', policy('s3:*'));
  const { reach, failed } = await ask(key);
  expect(reach).toMatchObject({ state: 'live', identity: `arn:aws:iam::${account}:user/blind`, grants: [] });
  expect(reach.unknowns).toEqual([
    `Which environment account ${account} is: it may not ask for its alias (AccessDenied), its organisation (AccessDenied).`,
    expect.stringMatching(/^What it may do: it may not read its own policies \(user blind itself \(AccessDenied\)/),
  ]);
  expect(failed).toBe(false);
});

test('policies of its own, and lists that are closed to it', async () => {
  const key = await user(
    'publisher',
    policy(['iam:Get*', 'iam:List*']),
    policy(['s3:PutObject', 's3:DeleteObject'], 'arn:aws:s3:::quayside-assets/*'),
  );
  const { reach } = await ask(key);
  expect(reach.grants.map(said)).toEqual(['write bucket quayside-assets/*', 'delete bucket quayside-assets/*']);
  expect(reach.unknowns).toContain('Buckets: it may not ask (AccessDenied).');
});

test('a role’s session', async () => {
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }],
  });
  await aws.query('iam', 'CreateRole', { RoleName: 'release', Path: '/ci/', AssumeRolePolicyDocument: trust });
  await aws.query('iam', 'PutRolePolicy', { RoleName: 'release', PolicyName: 'p', PolicyDocument: policy(['iam:*', 'lambda:*']) });
  const made = await aws.query('sts', 'AssumeRole', { RoleArn: `arn:aws:iam::${account}:role/ci/release`, RoleSessionName: 'deploy' });
  const session = { id: element(made, 'AccessKeyId'), secret: element(made, 'SecretAccessKey'), session: element(made, 'SessionToken') };
  const { reach } = await ask(session);
  expect(reach).toMatchObject({ state: 'live', identity: `arn:aws:sts::${account}:assumed-role/release/deploy` });
  expect(reach.grants.map(said)).toEqual(['write function', 'admin access key', 'admin role', 'admin policy']);
});

test('an account’s tag in its organisation tells its environment', async () => {
  const key = await user('deploy', policy('*'));
  await aws.json('organizations', 'CreateOrganization', { FeatureSet: 'ALL' });
  await aws.json('organizations', 'TagResource', { ResourceId: account, Tags: [{ Key: 'Environment', Value: 'sandbox' }] });
  const { reach } = await ask(key);
  expect(reach.grants[0]).toMatchObject({ action: 'admin', environment: { name: 'sandbox', kind: 'test' } });
});

test('a wrong secret proves nothing, and a deleted key is revoked', async () => {
  const key = await user('deploy', policy('*'));
  expect((await ask({ ...key, secret: secretKey('of another') })).reach).toMatchObject({
    state: 'unknown',
    grants: [],
    unknowns: [expect.stringMatching(/does not fit/)],
  });
  const gone = await moto();
  const later = await user('later', policy('*'));
  await gone.query('iam', 'DeleteAccessKey', { UserName: 'later', AccessKeyId: later.id });
  expect((await ask(later)).reach).toMatchObject({ state: 'revoked', grants: [] });
});
