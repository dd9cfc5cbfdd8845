import { claims, type Detector, type Grant, idOrHash, isMixed, nowhere, type Reach, type Sighted, unsaid } from '../src/kit.ts';

function decode({ secret }: Sighted): Reach {
  const { iss, scp, exp } = claims(secret);
  const scopes = Array.isArray(scp) ? scp.filter((scope) => typeof scope === 'string') : [];
  return { ...ended(exp), ...(iss !== undefined && { identity: iss }), grants: scopes.flatMap(granted), unknowns: [] };
}

/** A scope reads `okta.users.manage`: https://developer.okta.com/docs/api/oauth2/ */
function granted(scope: string): Grant[] {
  const [, type = '', verb = ''] = /^okta\.(\w{2,60})\.(read|manage)$/.exec(scope) ?? [];
  if (verb === '') return [];
  const resource = {
    type: type
      .replace(/([A-Z])/g, ' $1')
      .toLowerCase()
      .replace(/s$/, ''),
  };
  return [{ action: verb === 'read' ? 'read' : 'admin', resource, environment: nowhere, evidence: 'token', wide: true }];
}

function ended(exp: number | undefined): Pick<Reach, 'state' | 'expires'> {
  if (exp === undefined) return { state: 'unknown' };
  return { state: exp * 1000 < Date.now() ? 'expired' : 'unknown', expires: new Date(exp * 1000).toISOString() };
}

export default {
  id: 'okta',
  name: 'Okta',
  docs: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  hosts: [],
  tokens: {
    api: {
      title: 'API token',
      match: /00[\w-]{39}\w/,
      named: /okta|(?<![a-z])ssws/i,
      notNamed: idOrHash,
      check: isMixed,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
    client: {
      title: 'client secret',
      match: /[\w-]{64}|[\w-]{40}/,
      named: /okta.{0,60}secret/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    access: {
      title: 'OAuth access token',
      match: /eyJ[\w-]{10,500}\.eyJ[\w-]{20,3000}\.[\w-]{40,700}/,
      check: (secret) => /^https:\/\/[\w-]+\.okta(?:preview|-emea)?\.com(?:\/|$)/.test(claims(secret).iss ?? ''),
      decode,
    },
  },
} satisfies Detector;
