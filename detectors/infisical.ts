import { claims, type Detector, type Reach, type Secret, type Sighted } from '../src/kit.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** https://infisical.com/docs/documentation/platform/identities/machine-identities */
const isIdentity = (secret: Secret) => ['identityId', 'identityAccessTokenId', 'identityName'].some((claim) => claim in claims(secret));

export default {
  id: 'infisical',
  name: 'Infisical',
  docs: 'https://infisical.com/docs/documentation/platform/token',
  hosts: [],
  tokens: {
    identity: {
      title: 'machine identity access token',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,2500}\.[\w-]{43,700}/,
      check: isIdentity,
      decode: identityReach,
    },
    service: { title: 'service token', match: new RegExp(String.raw`st\.(?:[0-9a-f]{24}|${uuid})\.[0-9a-f]{32}\.[0-9a-f]{32}`) },
    'client-secret': {
      title: 'universal-auth client secret',
      match: /[0-9a-f]{64}/,
      named: /infisical|universal[-_]?auth/i,
      notNamed: /encryption|auth[-_]?secret|sha(?![a-z])|hash|digest|checksum/i,
      parts: { clientId: { match: new RegExp(uuid), named: /client[-_]?id/i, optional: true } },
    },
    'server-key': {
      title: 'server encryption key',
      match: /[0-9a-f]{32}/,
      named: /infisical[\w.-]*encryption/i,
    },
  },
} satisfies Detector;

function identityReach({ secret }: Sighted): Reach {
  const { exp, identityName, identityId } = claims(secret);
  const name = [identityName, identityId].find((part) => typeof part === 'string');
  return {
    state: exp !== undefined && exp * 1000 < Date.now() ? 'expired' : 'unknown',
    ...(name !== undefined && { identity: `machine identity ${name as string}` }),
    ...(exp !== undefined && { expires: new Date(exp * 1000).toISOString() }),
    grants: [],
    unknowns: ['Which projects and environments it reads: its claims do not say.'],
  };
}
