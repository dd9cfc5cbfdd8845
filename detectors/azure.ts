import { command, type Detector, type Grant, isMixed, kindOf, nowhere, type Reach, type Secret, type Sighted } from '../src/kit.ts';

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const ids = /id$|instrumentation[-_. ]?key|sha(?![a-z])|commit|hash|etag/i;

/** The account that every emulator of Azure Storage has, and that of Cosmos DB: these are their keys' fingerprints. */
const isOwn = (secret: Secret) => !/^(?:0011cc25eb432071|aa6547439583c3a2)$/.test(secret.fingerprint);

export default {
  id: 'azure',
  name: 'Azure',
  docs: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
  hosts: [],
  tokens: {
    /** `Q~` stands after three characters and a digit in all of them. */
    'client-secret': {
      title: 'client secret',
      match: /[\w.~-]{3}\dQ~[\w.~-]{31,34}/,
      literal: 'Q~',
      named:
        /azure|arm[-_]|client[-_. ]?(?:secret|password|srt)|app[-_]?secret|entra|msal|(?<![a-z])aad|tenant|microsoft|graph|(?<![a-z])ms[-_]|sp[-_]?(?:secret|password)|service[-_]?principal|oidc|oauth|AppId/i,
      parts: {
        clientId: { match: guid, named: /client|app/i, optional: true },
        tenantId: { match: guid, named: /tenant|directory/i, optional: true },
      },
    },
    command: command('az[ \\t]{1,4}login', '-p|--password'),
    'older-client-secret': {
      title: 'client secret of the form before 2021',
      match: /(?:(?<![.~])[\w.~-]{34}(?![.~])|[0-9A-Za-z+/]{43}=)/,
      named:
        /(?:azure|(?<![a-z])arm|(?<![a-z])aad|entra|msal)[^]{0,80}?(?:client|app|application|(?<![a-z])sp|principal)[\w. -]*(?:secret|password)/i,
      notNamed: ids,
      check: isMixed,
    },
    'storage-connection': {
      title: 'account key of a connection string',
      match: /(?:(?<=AccountName=(?<account>[a-z0-9-]{3,44});)|)AccountKey=(?<key>[0-9A-Za-z+/]{86}==)/,
      secret: 'key',
      check: isOwn,
      decode: keyReach,
    },
    'storage-key': {
      title: 'storage account key',
      match: /[0-9A-Za-z+/]{86}==/,
      named: /storage|blob|adls|account[-_.]?key|datalake|azure[^]{0,80}?(?:access|account|primary|secondary|key)|fileshare/i,
      notNamed: /cosmos|documentdb|batch/i,
      check: isOwn,
      decode: keyReach,
    },
    'cosmos-key': {
      title: 'Cosmos DB or Batch key',
      match: /[0-9A-Za-z+/]{86}==/,
      named: /cosmos(?:[\w. -]{0,30}(?:primary|secondary)[\w. -]{0,20}key)?|documentdb|documents\.azure|batch\.azure|azure[-_]?batch/i,
      check: isOwn,
    },
    'access-key': {
      title: 'shared access key',
      match:
        /(?:(?<=SharedAccessKeyName=(?<policy>[\w-]{1,64});)|)(?:Shared)?[Aa]ccess[Kk]ey=(?<key>(?:[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{86}==|[0-9A-Za-z]{84}))/,
      secret: 'key',
      decode: policyReach,
    },
    'app-configuration': {
      title: 'App Configuration secret',
      match: /Id=(?<id>[\w+/:-]{8,60});Secret=(?<key>[0-9A-Za-z+/]{40,100}={0,2})/,
      secret: 'key',
    },
    sas: {
      title: 'shared access signature',
      match:
        /(?=[^\s"'`<>]{0,500}(?<![a-z])sv=\d{4}-\d\d-\d\d)(?=(?:[^\s"'`<>]{0,600}(?<![a-z])(?:sp=(?<permissions>[a-z]{1,14})|si=(?<policy>[\w%-]{1,70}))(?!\w))?)(?=(?:[^\s"'`<>]{0,600}(?<![a-z])se=(?<expires>[\dTZ:%A-F-]{10,34}))?)(?:s[eiprstv]=[^\s&"'`<>]{1,80}&(?:amp;)?(?:[a-z]{2,6}=[^\s&"'`<>]{1,100}&(?:amp;)?){0,16})?sig=(?<signature>(?:[0-9A-Za-z+/]|%[0-9A-Fa-f]{2}){43}(?:=|%3[Dd]))/,
      secret: 'signature',
      decode: signatureReach,
    },
    'bus-sas': {
      title: 'shared access signature of a service bus or hub',
      match: /SharedAccessSignature sr=[^\s&"'`<>]{4,300}&sig=(?<signature>(?:[0-9A-Za-z+/]|%[0-9A-Fa-f]{2}){43}(?:=|%3[Dd]))/,
      secret: 'signature',
    },
    'container-registry': {
      title: 'container registry password',
      match: /[0-9A-Za-z+/]{42}\+ACR[0-9A-Za-z]{6}/,
      named: /acr|azurecr|registry|docker|container|azure/i,
    },
    'ai-key': {
      title: 'AI services key',
      match: /(?:[0-9A-Za-z]{52}JQQJ9[0-9A-Z][0-9A-Za-z]{18}(?!AZDO)[0-9A-Za-z]{8}|[0-9a-f]{32})/,
      named:
        /azure[^]{0,80}?(?:open-?ai|(?<![a-z])ai(?![a-z])|cognitive|speech|vision|translat|form|document|language|text|luis|face|bing|maps?|api|key|subscription|search)|ocp-apim-subscription|cognitive|openai\.azure|(?<![a-z])apim[-_]|azure-api|(?:speech|translator|vision|formrecognizer|textanalytics)[-_]?(?:subscription|key|api)/i,
      notNamed: ids,
    },
    'search-key': {
      title: 'AI Search key',
      match: /(?:[0-9A-Za-z]{52}|[0-9A-F]{32})/,
      named: /(?:azure|cognitive)[^]{0,80}?search|search[-_.]?(?:api|admin|query|service)|search\.windows/i,
      notNamed: ids,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    'function-key': {
      title: 'Functions key',
      match: /(?:[\w-]{44}AzFu[\w-]{5}[AQgw]|[0-9A-Za-z+/]{54})==/,
      named: /azure|function|azurewebsites|(?:host|master)[-_]?key|(?<![a-z])code(?![a-z])/i,
    },
    /** Keys in which their service has put its mark: https://learn.microsoft.com/purview/sit-defn-azure-storage-account-key */
    'marked-64': { title: 'service key', match: /(?<![+/])[0-9A-Za-z/+]{76}(?:APIM|ACDb|\+ABa|\+AMC|\+ASt)[0-9A-Za-z/+]{5}[AQgw]==/ },
    'marked-32': { title: 'service key', match: /(?<![+/])[0-9A-Za-z/+]{33}(?:AIoT|\+ASb|\+AEh|\+ARm|AzCa|AzEG)[A-P][0-9A-Za-z/+]{5}=/ },
    'marked-search': { title: 'AI Search key', match: /[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}/ },
    'marked-ai': { title: 'AI services key', match: /[0-9A-Za-z]{52}JQQJ9[0-9A-Z][0-9A-Za-z]{18}(?!AZDO)[0-9A-Za-z]{8}/ },
    /** Cache for Redis, Event Grid, Service Bus and others hand out 32 bytes in base64. */
    key: {
      title: 'service key',
      match: /[0-9A-Za-z+/]{43}=/,
      named:
        /azure[-_. ]?(?:redis|cache|event|service[-_]?bus|signalr|iot|relay|notification|web[-_]?pubsub|maps)|eventgrid|aeg[-_]sas|servicebus|shared[-_]?access[-_]?key|eventhub|iothub|azure-devices/i,
      notNamed: ids,
      check: isMixed,
    },
    'publish-profile': {
      title: 'deployment password',
      match: /[0-9A-Za-z]{60}/,
      named: /userPWD|(?:azure|kudu|publish)[^]{0,80}?(?:pwd|password|profile)/i,
    },
  },
} satisfies Detector;

/** A key opens all that is in its account: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage */
function keyReach({ facts: { account }, kind }: Sighted): Reach {
  if (account === undefined && kind === 'storage-connection')
    return { state: 'unknown', grants: [], unknowns: ['What it opens: the name of its account was not found before it.'] };
  const resource = { type: 'blob', name: account === undefined ? 'all of one account' : `all of ${account}` };
  const kindOfAccount = kindOf(account ?? '');
  const environment = account === undefined || kindOfAccount === 'unknown' ? nowhere : { name: account, kind: kindOfAccount };
  const any = { resource, environment, evidence: 'documentation', wide: true } as const;
  return {
    state: 'unknown',
    ...(account !== undefined && { identity: `storage account ${account}` }),
    grants: [
      { action: 'read', ...any },
      { action: 'write', ...any },
      { action: 'delete', ...any },
    ],
    unknowns: ['What is left after a deletion: soft delete is a setting of the account.'],
  };
}

/** The policy that every namespace has from the start may manage it: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas */
function policyReach({ facts: { policy } }: Sighted): Reach {
  const root = policy === 'RootManageSharedAccessKey';
  return {
    state: 'unknown',
    ...(policy !== undefined && { identity: `policy ${policy}` }),
    grants: root ? [{ action: 'admin', resource: { type: 'namespace' }, environment: nowhere, evidence: 'documentation', wide: true }] : [],
    unknowns: root ? [] : ['Which of Manage, Send and Listen its policy has: its text does not say.'],
  };
}

/** Its text says all: https://learn.microsoft.com/rest/api/storageservices/create-service-sas */
function signatureReach({ facts: { permissions = '', policy, expires } }: Sighted): Reach {
  const end = Date.parse(decodeURIComponent(/%(?![0-9A-F]{2})/.test(expires ?? '') ? '' : (expires ?? '')));
  const until = Number.isNaN(end) ? {} : { expires: new Date(end).toISOString() };
  if (end < Date.now()) return { state: 'expired', ...until, grants: [], unknowns: [] };
  const may = (action: Grant['action'], letters: RegExp): Grant[] =>
    letters.test(permissions) ? [{ action, resource: { type: 'blob' }, environment: nowhere, evidence: 'token' }] : [];
  return {
    state: 'unknown',
    ...until,
    grants: [...may('read', /[rl]/), ...may('write', /[acwu]/), ...may('delete', /[dxy]/)],
    unknowns: permissions !== '' ? [] : [`What it may do: the stored access policy${policy === undefined ? '' : ` ${policy}`} says that.`],
  };
}
