import { type Detector, nowhere, type Reach } from '../src/kit.ts';

const named =
  /cloudflare|(?<![a-z])cf[-_]?(?:[a-z0-9]{1,12}[-_])?(?:api|token|key|dns|zone|auth|access|global|secret|pat|cred)|wrangler|x-auth-key/i;
const ids =
  /(?:zone|account|tag|project|tunnel|database|namespace|kv|user|client)[-_. ]?(?:id|tag)$|sha(?![a-z])|commit|hash|digest|integrity|turnstile|(?<![a-z])r2(?![a-z])/i;

export default {
  id: 'cloudflare',
  name: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  hosts: [],
  tokens: {
    user: { title: 'user API token', match: /cfut_[\w-]{40}[0-9a-f]{8}/ },
    account: { title: 'account API token', match: /cfat_[\w-]{40}[0-9a-f]{8}/ },
    'global-key': { title: 'global API key', match: /cfk_[\w-]{40}[0-9a-f]{8}/, decode: globalReach },
    legacy: {
      title: 'API token without a prefix',
      match: /[\w-]{40}/,
      named,
      notNamed: ids,
      check: (secret) => !secret.test(/^(?:[0-9a-f]{40}|[A-Za-z_-]{40})$/),
    },
    /** https://github.com/caddy-dns/cloudflare */
    caddy: { title: 'API token without a prefix', match: /dns cloudflare[ \t]{1,8}(?<token>[\w-]{40})/, secret: 'token' },
    'legacy-global': { title: 'global API key without a prefix', match: /[0-9a-f]{37}/, named, notNamed: ids, decode: globalReach },
    'origin-ca': { title: 'Origin CA key', match: /v1\.0-[0-9a-f]{24,64}-[0-9a-f]{120,240}/ },
    tunnel: { title: 'tunnel token', match: /eyJhIjoi[A-Za-z0-9+/]{120,300}={0,2}/ },
    'r2-secret': {
      title: 'R2 secret access key',
      match: /[0-9a-f]{64}/,
      named: /(?<![a-z])r2[-_. ]|(?<![a-z])r2(?:secret|access|key|token)|cloudflarestorage|cloudflare[\w. -]*secret/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum|etag|(?:access[-_]?key|account|bucket)[-_]?id$/i,
      parts: { id: { match: /[0-9a-f]{32}/, named: /access[-_]?key[-_]?id/i, optional: true } },
    },
    'access-secret': {
      title: 'Access service token',
      match: /[0-9a-f]{64}/,
      named: /(?:(?<![a-z])cf|cloudflare)[-_. ]?access[\w. -]*secret/i,
      parts: { clientId: { match: /[0-9a-f]{32}\.access/, optional: true } },
    },
    turnstile: { title: 'Turnstile secret key', match: /0x4AAA[\w-]{28,31}/ },
  },
} satisfies Detector;

/** It may do what its user may: https://developers.cloudflare.com/fundamentals/api/get-started/keys/ */
function globalReach(): Reach {
  return {
    state: 'unknown',
    grants: [{ action: 'admin', resource: { type: 'account' }, environment: nowhere, evidence: 'documentation', wide: true, mints: true }],
    unknowns: [],
  };
}
