import { claims, type Detector, idOrHash, nowhere, type Reach, type Secret, type Sighted } from '../src/kit.ts';

/** Its issuer is a JFrog service: `jfac@…`, `jffe@…`, `jfrt@…`. */
const isOurs = (secret: Secret) => /^jf[a-z]{2}@/.test(String(claims(secret).iss ?? ''));

/** https://jfrog.com/help/r/jfrog-platform-administration-documentation/token-scopes */
const reach = ({ secret }: Sighted): Reach => {
  const { sub, exp, scp } = claims(secret);
  const scope = String(scp ?? '');
  const admin = /applied-permissions\/admin|\badmin\b/.test(scope);
  return {
    state: exp !== undefined && exp * 1000 < Date.now() ? 'expired' : 'unknown',
    ...(sub !== undefined && { identity: sub }),
    expires: exp === undefined ? 'never' : new Date(exp * 1000).toISOString(),
    grants: admin
      ? [{ action: 'admin', resource: { type: 'platform' }, environment: nowhere, evidence: 'token', wide: true, mints: true }]
      : [],
    unknowns: admin ? [] : [`What ${scope === '' ? 'it' : scope} may do: only the platform knows the permissions.`],
  };
};

export default {
  id: 'artifactory',
  name: 'JFrog Artifactory',
  docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /AKCp[0-9A-Za-z]{69}/ },
    /** In base64 it begins with `reft`. */
    reference: { title: 'reference token', match: /cmVmd[0-9A-Za-z]{59}/ },
    legacy: {
      title: 'key or identity token',
      match: /[0-9A-Za-z]{64}|[0-9A-Za-z]{73}/,
      named: /jfrog|artifactory|bintray|(?<![a-z])xray/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/^(?:AKC|cmVmd)/),
    },
    access: { title: 'access token', match: /eyJ[\w-]{10,600}\.eyJ[\w-]{20,4000}\.[\w-]{43,900}/, check: isOurs, decode: reach },
  },
} satisfies Detector;
