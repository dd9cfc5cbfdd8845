import { claims, type Detector, type Grant, idOrHash, isMixed, nowhere, type Reach, type Sighted, unsaid } from '../src/kit.ts';

function decode({ secret }: Sighted): Reach {
  const { iss, scope, exp } = claims(secret);
  const scopes = typeof scope === 'string' ? scope.split(' ') : [];
  return {
    ...ended(exp),
    ...(iss !== undefined && { identity: `tenant ${iss.replace(/^https:\/\/|\/$/g, '')}` }),
    grants: scopes.flatMap(granted),
    unknowns: scopes.length > 0 ? [] : ['Which scopes it has: its text does not say.'],
  };
}

/** A scope reads `delete:users`. */
function granted(scope: string): Grant[] {
  const [, verb = '', type = ''] = /^(read|create|update|delete):([a-z_]{2,60})$/.exec(scope) ?? [];
  if (verb === '') return [];
  const action = verb === 'read' ? 'read' : verb === 'delete' ? 'delete' : 'write';
  const resource = { type: type.replace(/_/g, ' ').replace(/s$/, '') };
  return [{ action, resource, environment: nowhere, evidence: 'token', wide: true }];
}

function ended(exp: number | undefined): Pick<Reach, 'state' | 'expires'> {
  if (exp === undefined) return { state: 'unknown' };
  return { state: exp * 1000 < Date.now() ? 'expired' : 'unknown', expires: new Date(exp * 1000).toISOString() };
}

export default {
  id: 'auth0',
  name: 'Auth0',
  docs: 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens',
  hosts: [],
  tokens: {
    management: {
      title: 'Management API token',
      match: /eyJ[\w-]{10,500}\.eyJ[\w-]{20,3000}\.[\w-]{40,700}/,
      check: (secret) => [claims(secret).aud].flat().some((audience) => /^https:\/\/[\w.-]+\/api\/v2\/$/.test(audience ?? '')),
      decode,
    },
    client: {
      title: 'client secret',
      match: /[\w-]{64}/,
      named: /auth[-_ ]?0/i,
      notNamed: new RegExp(`${idOrHash.source}|cookie|session`, 'i'),
      check: isMixed,
      decode: unsaid('What its application may do: its text does not say.'),
    },
  },
} satisfies Detector;
