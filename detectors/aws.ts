import {
  type Action,
  type Api,
  attempt,
  aws,
  type Detector,
  type Learned,
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
  const account = yield* aws.describedAccount(caller.Account, ask);
  const permissions = await permissionsOf(caller, ask);
  yield { unknowns: permissions.unknowns, failed: permissions.failed };
  yield { grants: aws.grantsOf(permissions, account), unknowns: aws.conditionsOf(permissions) };
  for await (const { type, deletes, found, listed, unknowns, failed } of aws.lossesOf(ask, permissions, account.id)) {
    const unnamed = listed ? [] : aws.deedsOn(permissions, deletes, ['delete', type], account);
    yield { grants: [...found.map((loss) => aws.lossGrant(type, loss, account)), ...unnamed], unknowns, failed };
  }
  yield* attempt('The accounts of its organisation', () => aws.closings(account, permissions, ask));
}

/** Who acts, as far as IAM tells: a user or a role. */
async function permissionsOf({ Arn, Account: id }: z.output<typeof Caller>, ask: aws.AwsAsk): Promise<aws.Permissions> {
  const [, user] = /:user\/(?:.*\/)?([^/]+)$/.exec(Arn) ?? [];
  const [, role] = /:assumed-role\/([^/]+)\//.exec(Arn) ?? [];
  if (Arn.endsWith(':root')) return aws.rootPermissions;
  if (user) return aws.permissionsOf(ask, { kind: 'User', name: user, arn: Arn }, aws.actions);
  if (role) return aws.permissionsOf(ask, { kind: 'Role', name: role, arn: `arn:aws:iam::${id}:role/${role}` }, aws.actions);
  return {
    of: () => undefined,
    on: async () => new Map(),
    exact: false,
    unknowns: ['What it may do: it acts for a federated user, of whom IAM tells nothing.'],
    failed: false,
  };
}
