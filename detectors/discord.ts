import { type Detector, idOrHash, nowhere, type Reach, type Secret, type Sighted } from '../src/kit.ts';

/** The first part is the base64 of the id of whom it belongs to: https://docs.discord.com/developers/reference#snowflakes */
function idOf(part: string): string | undefined {
  try {
    const id = atob(part);
    return /^\d{17,20}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

const ofSomebody = (secret: Secret) => secret.test((value) => idOf(value.slice(0, value.indexOf('.'))) !== undefined);

/** A bot's does what its permissions in each of its servers allow, a person's what that person may. */
function decode({ facts }: Sighted): Reach {
  return {
    state: 'unknown',
    identity: `bot or user ${idOf(facts['id'] ?? '') ?? ''}`.trim(),
    grants: [],
    unknowns: ['When it ends: its text does not say.'],
  };
}

/** Base64 of two digits. The search takes 64 beginnings a kind at most, so that ids from 60… up are a kind of their own. */
const low = /(?<id>(?:M[Tjz]|N[DT])(?:[AEIMQ]|[UYcgk])[\w-]{20,23})\.[\w-]{6}\.(?:[\w-]{38}|[\w-]{27})/;
const high = /(?<id>(?:N[jz]|O[DT])(?:[AEIMQ]|[UYcgk])[\w-]{20,23})\.[\w-]{6}\.(?:[\w-]{38}|[\w-]{27})/;

export default {
  id: 'discord',
  name: 'Discord',
  docs: 'https://docs.discord.com/developers/reference#authentication',
  hosts: [],
  tokens: {
    bot: { title: 'bot or user token', match: low, check: ofSomebody, decode },
    'bot-6': { title: 'bot or user token', match: high, check: ofSomebody, decode },
    mfa: { title: 'user token', match: /mfa\.[\w-]{84}/ },
    webhook: {
      title: 'webhook',
      match: /https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(?<webhook>\d{17,20})\/[\w-]{68}/,
      decode: ({ facts }) => ({
        state: 'unknown',
        identity: `webhook ${facts['webhook']}`,
        grants: [
          {
            action: 'write',
            resource: { type: 'message' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It posts into one channel.',
          },
          {
            action: 'delete',
            resource: { type: 'webhook' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'Its address is enough to delete it.',
          },
        ],
        unknowns: [],
      }),
    },
    client: {
      title: 'client secret',
      match: /[\w-]{32}/,
      named: /discord[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    access: {
      title: 'OAuth token',
      match: /[0-9A-Za-z]{30}/,
      named: /discord/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|channel|guild)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
    public: {
      title: 'public key',
      match: /[0-9a-f]{64}/,
      named: /discord/i,
      notNamed: idOrHash,
      public: true,
    },
  },
} satisfies Detector;
