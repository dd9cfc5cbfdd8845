import { claims, type Detector, type Grant, nowhere, type Reach, type Sighted } from '../src/kit.ts';

export default {
  id: 'cryptlex',
  name: 'Cryptlex',
  docs: 'https://docs.cryptlex.com/web-integration/authentication',
  hosts: [],
  tokens: {
    access: {
      title: 'personal access token',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/,
      check: (secret) =>
        [claims(secret).aud].flat().includes('https://api.cryptlex.com') || claims(secret)['token_usage'] === 'personal_access_token',
      decode: scopes,
    },
  },
} satisfies Detector;

/** Its claims hold its scopes: `license:read`. */
function scopes({ secret }: Sighted): Reach {
  const { exp, scope } = claims(secret) as { exp?: number; scope?: unknown };
  const grants = [scope].flat().flatMap((one): Grant | [] => {
    const [, type, action] = (typeof one === 'string' && /^(\w+):(read|write)$/.exec(one)) || [];
    return type && action
      ? { action: action as 'read' | 'write', resource: { type }, environment: nowhere, evidence: 'token', wide: true }
      : [];
  });
  const over = exp !== undefined && exp * 1000 < Date.now();
  return {
    state: over ? 'expired' : 'unknown',
    ...(exp !== undefined && { expires: new Date(exp * 1000).toISOString() }),
    grants: over ? [] : grants,
    unknowns: [],
  };
}
