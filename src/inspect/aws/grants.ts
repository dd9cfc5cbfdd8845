import { environmentOf, kindOf } from '../../environment.ts';
import type { Action, Environment, Grant } from '../../types.ts';
import type { Loss } from './losses.ts';
import type { Account } from './organization.ts';
import type { Permissions } from './permissions.ts';

type Deed = readonly [action: Action, type: string, more?: Partial<Grant>];

const minting = { mints: true };
const kms = { undo: 'window', because: 'A KMS key waits 7 to 30 days before it is gone.' } as const;

/** The gravest actions, and what each does. https://docs.aws.amazon.com/service-authorization/latest/reference/ */
const deeds: Readonly<Record<string, Deed>> = {
  's3:GetObject': ['read', 'bucket'],
  's3:PutObject': ['write', 'bucket'],
  's3:PutBucketPolicy': ['admin', 'bucket'],
  'dynamodb:GetItem': ['read', 'table'],
  'dynamodb:PutItem': ['write', 'table'],
  'rds:ModifyDBInstance': ['write', 'database'],
  'rds:DeleteDBSnapshot': ['delete', 'database snapshot'],
  'ec2:TerminateInstances': ['delete', 'instance'],
  'ec2:DeleteSnapshot': ['delete', 'volume snapshot'],
  'lambda:UpdateFunctionCode': ['write', 'function'],
  'ses:SendEmail': ['write', 'e-mail'],
  'kms:ScheduleKeyDeletion': ['delete', 'encryption key', kms],
  'backup:DeleteRecoveryPoint': ['delete', 'recovery point'],
  'backup:DeleteBackupVault': ['delete', 'backup vault'],
  'cloudformation:DeleteStack': ['delete', 'stack'],
  'eks:DeleteCluster': ['delete', 'Kubernetes cluster'],
  'route53:DeleteHostedZone': ['delete', 'DNS zone'],
  'route53:ChangeResourceRecordSets': ['write', 'DNS record'],
  'secretsmanager:GetSecretValue': ['read', 'secret', minting],
  'secretsmanager:DeleteSecret': ['delete', 'secret'],
  'iam:CreateAccessKey': ['admin', 'access key', minting],
  'iam:PassRole': ['admin', 'role', minting],
  'sts:AssumeRole': ['admin', 'role', { ...minting, because: 'The role must trust it, too.' }],
  'iam:UpdateAssumeRolePolicy': ['admin', 'role', minting],
  'iam:PutUserPolicy': ['admin', 'policy', minting],
  'iam:AttachUserPolicy': ['admin', 'policy', minting],
  'logs:DeleteLogGroup': ['delete', 'log group'],
  'cloudtrail:StopLogging': ['write', 'audit trail'],
};

/** Actions that say something only of what there is: see `lossesOf` and `closings`. */
const silent =
  's3:DeleteObject dynamodb:DeleteTable rds:DeleteDBInstance rds:DeleteDBCluster rds:DeleteDBClusterSnapshot rds:ModifyDBCluster ec2:DeleteVolume ec2:DetachVolume organizations:CloseAccount'.split(
    ' ',
  );

/** All that is asked of IAM: whether it is allowed. */
export const actions: readonly string[] = [...Object.keys(deeds), ...silent];

/** Whether an action is allowed on all there is. */
export const onEverything = (permissions: Permissions, action: string) => permissions.of(action)?.scopes.includes('*') === true;

/** What the policies allow. Where they allow all of it on everything, that is one grant: the account. */
export function grantsOf(permissions: Permissions, account: Account): Grant[] {
  const narrow = Object.entries(deeds).filter(([action]) => !onEverything(permissions, action));
  const resource = { type: 'account', id: account.id, ...(account.name && { name: account.name }) };
  const whole = { resource, environment: account.environment, evidence: 'provider', wide: true } as const;
  if (narrow.length === 0)
    return [{ ...whole, action: 'admin', mints: true, because: 'It may do everything in its account, and make itself more keys.' }];
  const powerful = narrow.every(([, [, , more]]) => more?.mints);
  const because = 'It may do everything in its account but manage who else may.';
  return [
    ...(powerful ? [{ ...whole, action: 'write', because } as const] : []),
    ...Object.entries(deeds).flatMap(([action, deed]) => deedsOn(permissions, action, deed, account)),
  ];
}

/** On what an action is allowed: one grant for everything, or one for each pattern of its policies. */
export function deedsOn(permissions: Permissions, action: string, [does, type, more]: Deed, account: Account): Grant[] {
  return (permissions.of(action)?.scopes ?? []).slice(0, 20).map((scope): Grant => {
    const name = nameOf(scope, account);
    const environment = environmentFor(account, [], name);
    return { action: does, resource: { type, ...(name && { name }) }, environment, evidence: 'provider', ...more };
  });
}

/** `arn:aws:dynamodb:eu-west-1:…:table/orders` → orders. Nothing for all of them. */
function nameOf(scope: string, { id }: Account): string | undefined {
  const [, , service, , owner = '', ...rest] = scope.split(':');
  const name = service === 's3' ? rest.join(':') : rest.join(':').replace(/^[a-z-]+[/:]/i, '');
  if (name === '' || /^[*/]+$/.test(name)) return undefined;
  return owner === '' || owner === '*' || owner === id ? name : `${name} of account ${owner}`;
}

/** Where a thing runs: by its own tags, else by its account, else by its name. */
function environmentFor({ environment }: Account, labels: readonly string[], name = ''): Environment {
  const label = labels.find((text) => kindOf(text) !== 'unknown');
  if (label !== undefined) return environmentOf(label);
  if (environment.kind !== 'unknown') return environment;
  return kindOf(name) === 'unknown' ? environment : environmentOf(name);
}

/** That it may delete something which is known by name. */
export function lossGrant(type: string, { arn, name, labels, dependents, undo, because }: Loss, account: Account): Grant {
  const resource = { type, id: arn, name, ...(dependents && { dependents }) };
  const environment = environmentFor(account, labels, name);
  return { action: 'delete', resource, environment, evidence: 'provider', ...(undo && { undo }), ...(because && { because }) };
}

/** What is not known, since it is allowed under conditions. */
export function conditionsOf(permissions: Permissions): string[] {
  const conditional = actions.filter((action) => permissions.of(action)?.conditional);
  if (conditional.length === 0) return [];
  const more = conditional.length > 3 ? ` and ${conditional.length - 3} more` : '';
  return [`Whether it may use ${conditional.slice(0, 3).join(', ')}${more}: allowed under conditions that were not evaluated.`];
}
