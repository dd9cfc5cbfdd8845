import {
  type Action,
  type Api,
  ApiError,
  attempt,
  aws,
  type Detector,
  type Environment,
  environmentOf,
  type Grant,
  kindOf,
  type Learned,
  nowhere,
  pages,
  type Reach,
  refusedWith,
  type Secret,
  type Sighted,
  unsaid,
  z,
} from '../src/kit.ts';

const role =
  'Give this work a role of its own by IAM Identity Center or OIDC, with a policy of only the actions and resources that it needs.';
const apart = 'Keep each environment in an account of its own, and put a key of the account that this place is for here.';
const rotate = 'Create a second key for the user, put it where git does not see it, then deactivate and delete this one.';

/** AWS's secrets are 40 characters of base64; 40 hexadecimal digits are a commit. */
const secretKey = { match: /[0-9A-Za-z/+]{40}/, named: /secret/i, notNamed: /client.?secret|webhook|signing|cookie/i };
const check = (secret: Secret) => !secret.test(/^(?:[0-9a-f]{40}|[0-9A-F]{40}|[0-9a-z]{40}|[0-9A-Z]{40})$/);

/** A key of one service, for which there is no question that only reads. */
const unasked = unsaid('Whose it is and whether it is live: its service is not asked.');

export default {
  id: 'aws',
  name: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  hosts: ['*.amazonaws.com'],
  tokens: {
    'access-key': {
      title: 'access key',
      match: /(?<accessKeyId>AKIA[A-Z2-7]{16})/,
      secret: 'secretKey',
      parts: { secretKey },
      check,
      decode: (credential) => ({ ...offline(credential), expires: 'never' }),
      inspect,
      learns: ['environments', 'undo'],
    },
    temporary: {
      title: 'temporary credential',
      match: /(?<accessKeyId>ASIA[A-Z2-7]{16})/,
      secret: 'secretKey',
      parts: { secretKey, sessionToken: { match: /[0-9A-Za-z/+]{100,2000}={0,2}/, named: /token/i, optional: true } },
      check,
      decode: offline,
      inspect,
      learns: ['environments', 'undo'],
    },
    /** Its id may be in another file. Whatever else is called so, of Spaces, R2 or Wasabi, is theirs. */
    secret: {
      title: 'secret access key without its id',
      match: /(?<![+/])[0-9A-Za-z/+]{40}(?![+/=])/,
      named: /(?:aws|amazon)[^]{0,40}?secret|(?<![a-z])s3[-_. ]?(?:access[-_. ]?)?secret|secret[-_. ]?access[-_. ]?key/i,
      notNamed: /client.?secret|webhook|signing|cookie|id$|arn|hash|sha\d*$|digest|commit|secret[-_. ]?name|version/i,
      fallback: true,
      check: (secret) => check(secret) && secret.test(/\d/) && secret.test(/[A-Z]/) && secret.test(/[a-z]/),
      decode: unsaid('Whose it is and what it may do: without its id nobody can be asked.'),
    },
    /** https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html, as the CLI keeps it in `.aws/sso/cache`. */
    sso: {
      title: 'IAM Identity Center token',
      files: ['*.json'],
      match: /"(?:accessToken|refreshToken)"\s{0,4}:\s{0,4}"(?<token>ao[ar][\w:+/=-]{60,4000})"/,
      secret: 'token',
      decode: unasked,
    },
    /** https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html */
    bedrock: { title: 'Bedrock API key', match: /ABSK[0-9A-Za-z+/]{109,269}={0,2}/, decode: unasked },
    'bedrock-temporary': { title: 'temporary Bedrock API key', match: /bedrock-api-key-[0-9A-Za-z+/]{80,2000}={0,2}/, decode: unasked },
    /** https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html */
    appsync: { title: 'AppSync API key', match: /da2-[0-9a-z]{26}/, check: (secret) => secret.test(/\d/), decode: unasked },
    /** https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html */
    'ses-smtp': {
      title: 'SES SMTP password',
      match: /B[0-9A-Za-z+/]{43}(?![+/=])/,
      named: /(?<![a-z])ses[-_. ]?(?:smtp|pass|email|secret)|email-smtp\./i,
      notNamed: /user|id$|arn/i,
      decode: unasked,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
  },
  advice: {
    'production-loss':
      'Deny it the deletion of databases and snapshots by a service control policy, and keep a copy of the data in another account.',
    'cross-environment': apart,
    'production-reach': apart,
    'data-loss': role,
    'account-wide': role,
    'mints-credentials':
      'Take iam:*, sts:AssumeRole and secretsmanager:GetSecretValue out of its policies, or limit them to the resources that it needs.',
    'exceeds-purpose': role,
    'never-expires': role,
    committed: rotate,
    'live-credential': role,
    unjudged: 'IAM shows in its console what a key may do, and when it was last used.',
  },
  uses: [
    { call: /^command aws s3 (?:rm|rb)\b/, action: 'delete', resource: 'bucket' },
    { call: /^command aws s3 (?:cp|mv|sync|mb)\b/, action: 'write', resource: 'bucket' },
    { call: /^command aws s3 (?:ls|presign)\b/, action: 'read', resource: 'bucket' },
    ...[
      's3 bucket',
      's3api bucket',
      'dynamodb table',
      'rds database',
      'ec2 instance',
      'secretsmanager secret',
      'lambda function',
      'ses e-mail',
    ].flatMap(usesOf),
    { call: /^command aws \S+ (?:describe|list|get|head|wait)\b/, action: 'read', resource: '' },
    { call: /^command aws \S+ (?:delete|terminate|remove|purge)\b/, action: 'delete', resource: '' },
    { call: /^command (?:aws|cdk|sam|serverless|sls|copilot) \S+/, action: 'write', resource: '' },
  ],
} satisfies Detector;

/** `aws dynamodb delete-table`, and the same by a client of AWS's SDK for JavaScript: `sdk @aws-sdk/client-dynamodb DeleteTableCommand`. */
function usesOf(pair: string) {
  const [service = '', resource = ''] = pair.split(' ');
  const verbs: [string, Action][] = [
    ['delete|terminate|batch-?delete', 'delete'],
    ['get|list|describe|head|query|scan|select|batch-?get', 'read'],
    ['[a-z]', 'write'],
  ];
  return verbs.map(([verb, action]) => ({
    call: new RegExp(
      `^(?:command aws ${service} |sdk @aws-sdk/client-${service} (?:send )?)(?:${verb})(?:[a-z-]*$|[a-z-]* |\\w*Command\\b)`,
      'i',
    ),
    action,
    resource,
  }));
}

/** What its id says: the account. */
function offline({ facts, parts, kind }: Sighted): Reach {
  const account = aws.accountOf(facts['accessKeyId'] ?? '');
  const unknowns: string[] = [];
  if (account === undefined) unknowns.push('Which account it belongs to, and so whether it is a canary: ids as old as this do not say.');
  else if (aws.isCanary(account)) unknowns.push(`Account ${account} hands out canaries: it looks like one, and was not contacted.`);
  if (kind === 'temporary' && !parts['sessionToken'])
    unknowns.push('Its session token was not found beside it; without one it opens nothing, so AWS is not asked.');
  return { state: 'unknown', ...(account && { identity: `account ${account}` }), grants: [], unknowns };
}

/** What AWS's refusals say of the key itself: https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
const ends: Readonly<Record<string, Learned>> = {
  InvalidClientTokenId: {
    state: 'revoked',
    unknowns: ['Whether it is a key of AWS in China or GovCloud, which have hosts of their own: they were not asked.'],
  },
  UnrecognizedClientException: { state: 'revoked' },
  InvalidAccessKeyId: { state: 'revoked' },
  ExpiredToken: { state: 'expired' },
  ExpiredTokenException: { state: 'expired' },
  SignatureDoesNotMatch: {
    unknowns: [
      'Whether it is live: AWS knows the id, and the secret beside it does not fit. It is of another key, or the clock here is wrong.',
    ],
  },
};

/** Asks with the credential until AWS says that it is dead: then everything ends. */
function asking({ facts, secret, parts }: Sighted, api: Api) {
  const { sessionToken } = parts;
  const talk: { end?: string; ask: aws.AwsAsk } = {
    async ask(service, action, shape, params, region) {
      try {
        return await api.aws({
          service,
          action,
          shape,
          params,
          region,
          accessKeyId: facts['accessKeyId'] ?? '',
          secretKey: secret,
          sessionToken,
        });
      } catch (error) {
        if (!refusedWith(error, ...Object.keys(ends))) throw error;
        talk.end = error.code ?? '';
        throw new Error('AWS does not take it any more.', { cause: error });
      }
    },
  };
  return talk;
}

const Caller = z.object({ Arn: z.string(), Account: z.string().regex(/^\d{12}$/) });

async function* inspect(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  if (credential.kind === 'temporary' && !credential.parts['sessionToken']) return;
  const left = reasonToLeave(aws.accountOf(credential.facts['accessKeyId'] ?? ''), api);
  if (left) return yield left;
  const talk = asking(credential, api);
  try {
    yield* reachOf(talk.ask, api);
  } catch (error) {
    if (talk.end === undefined) throw error;
    yield ends[talk.end] ?? {};
  }
}

/** Why nothing (more) is asked about an account. */
function reasonToLeave(account: string | undefined, api: Api): Learned | undefined {
  if (account === undefined) return undefined;
  if (aws.isCanary(account)) return { unknowns: [`Account ${account} hands out canaries: it looks like one, and was not contacted.`] };
  const skipped = api.untouchable(account);
  return skipped === undefined ? undefined : { unknowns: [skipped] };
}

async function* reachOf(ask: aws.AwsAsk, api: Api): AsyncGenerator<Learned, void, void> {
  const caller = await ask('sts', 'GetCallerIdentity', Caller);
  yield { state: 'live', identity: caller.Arn };
  const left = reasonToLeave(caller.Account, api);
  if (left) return yield left;
  const account = yield* accountOf(caller.Account, ask);
  const permissions = await permissionsOf(caller, ask);
  yield { unknowns: permissions.unknowns, failed: permissions.failed };
  yield { grants: grantsOf(permissions, account), unknowns: conditionsOf(permissions) };
  for await (const { type, deletes, found, listed, unknowns, failed } of aws.lossesOf(ask, permissions, account.id)) {
    const unnamed = listed ? [] : deedsOn(permissions, deletes, ['delete', type], account);
    yield { grants: [...found.map((loss) => lossGrant(type, loss, account)), ...unnamed], unknowns, failed };
  }
  yield* attempt('The accounts of its organisation', () => closings(account, permissions, ask));
}

interface Account {
  id: string;
  name?: string;
  environment: Environment;
  /** It is the management account of its organisation. */
  manages: boolean;
}

const Aliases = z.object({ AccountAliases: aws.xmlList('member', z.string()) });
const Organization = z.object({ Organization: z.object({ MasterAccountId: z.string().nullish() }) });
const Described = z.object({ Account: z.object({ Name: z.string().nullish() }) });
const Tags = z.object({ Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).nullish() });

/** What an account is called and for: by its tags and its name in the organisation, else by its alias. */
async function* accountOf(id: string, ask: aws.AwsAsk): AsyncGenerator<Learned, Account, void> {
  const refused: string[] = [];
  let failed = false;
  async function tried<T>(what: string, question: Promise<T>): Promise<T | undefined> {
    try {
      return await question;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code !== 'AWSOrganizationsNotInUseException') refused.push(`${what} (${error.code ?? error.kind})`);
      failed ||= error.kind !== 'refused';
      return undefined;
    }
  }
  const [alias] = (await tried('its alias', ask('iam', 'ListAccountAliases', Aliases)))?.AccountAliases ?? [];
  const organization = (await tried('its organisation', ask('organizations', 'DescribeOrganization', Organization)))?.Organization;
  const known = organization && (await tried('its name there', ask('organizations', 'DescribeAccount', Described, { AccountId: id })));
  const tags = organization && (await tried('its tags there', ask('organizations', 'ListTagsForResource', Tags, { ResourceId: id })));
  const labels = aws.labelsOf((tags?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  const name = known?.Account.Name || alias;
  const telling = [...labels, known?.Account.Name, alias].find((text) => text && kindOf(text) !== 'unknown');
  const environment = telling ? environmentOf(telling) : { name: labels[0] ?? name ?? '', kind: 'unknown' as const };
  if (environment.kind === 'unknown' || failed) {
    const why = refused.length > 0 ? `it may not ask for ${refused.join(', ')}` : 'neither its alias nor its organisation says';
    yield { unknowns: [`Which environment account ${id} is: ${why}.`], failed };
  }
  return { id, ...(name && { name }), environment, manages: organization?.MasterAccountId === id };
}

/** Who acts, as far as IAM tells: a user or a role. */
async function permissionsOf({ Arn, Account: id }: z.output<typeof Caller>, ask: aws.AwsAsk): Promise<aws.Permissions> {
  const [, user] = /:user\/(?:.*\/)?([^/]+)$/.exec(Arn) ?? [];
  const [, role] = /:assumed-role\/([^/]+)\//.exec(Arn) ?? [];
  const actions = [...Object.keys(deeds), ...silent];
  if (Arn.endsWith(':root')) return aws.rootPermissions;
  if (user) return aws.permissionsOf(ask, { kind: 'User', name: user, arn: Arn }, actions);
  if (role) return aws.permissionsOf(ask, { kind: 'Role', name: role, arn: `arn:aws:iam::${id}:role/${role}` }, actions);
  return {
    of: () => undefined,
    on: async () => new Map(),
    exact: false,
    unknowns: ['What it may do: it acts for a federated user, of whom IAM tells nothing.'],
    failed: false,
  };
}

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

const onEverything = (permissions: aws.Permissions, action: string) => permissions.of(action)?.scopes.includes('*') === true;

/** What the policies allow. Where they allow all of it on everything, that is one grant: the account. */
function grantsOf(permissions: aws.Permissions, account: Account): Grant[] {
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
function deedsOn(permissions: aws.Permissions, action: string, [does, type, more]: Deed, account: Account): Grant[] {
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

function lossGrant(type: string, { arn, name, labels, dependents, undo, because }: aws.Loss, account: Account): Grant {
  const resource = { type, id: arn, name, ...(dependents && { dependents }) };
  const environment = environmentFor(account, labels, name);
  return { action: 'delete', resource, environment, evidence: 'provider', ...(undo && { undo }), ...(because && { because }) };
}

function conditionsOf(permissions: aws.Permissions): string[] {
  const conditional = [...Object.keys(deeds), ...silent].filter((action) => permissions.of(action)?.conditional);
  if (conditional.length === 0) return [];
  const more = conditional.length > 3 ? ` and ${conditional.length - 3} more` : '';
  return [`Whether it may use ${conditional.slice(0, 3).join(', ')}${more}: allowed under conditions that were not evaluated.`];
}

const Accounts = z.object({ Accounts: z.array(z.object({ Id: z.string(), Name: z.string().nullish() })), NextToken: z.string().nullish() });

/** From the management account, the others can be closed. https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html */
async function* closings(account: Account, permissions: aws.Permissions, ask: aws.AwsAsk): AsyncGenerator<Learned, void, void> {
  if (!account.manages || !onEverything(permissions, 'organizations:CloseAccount')) return;
  const page = async (NextToken?: string) => {
    const { Accounts: nodes, NextToken: next } = await ask('organizations', 'ListAccounts', Accounts, { NextToken });
    return { nodes, next: next ?? undefined };
  };
  for await (const { Id: id, Name: name } of pages(page)) {
    if (id === account.id) continue;
    const because = 'A closed account can be opened again within 90 days.';
    const resource = { type: 'account', id, ...(name && { name }) };
    const grant: Grant = {
      action: 'delete',
      resource,
      environment: name ? environmentOf(name) : nowhere,
      undo: 'window',
      evidence: 'provider',
      because,
    };
    yield { grants: [grant] };
  }
}
