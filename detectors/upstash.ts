import { type Detector, nowhere } from '../src/kit.ts';

const ids = /id$/i;

export default {
  id: 'upstash',
  name: 'Upstash',
  docs: 'https://upstash.com/docs/devops/developer-api/authentication',
  hosts: [],
  tokens: {
    management: {
      title: 'management API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /upstash(?:[-_ ]?(?:api|management))?/i,
      notNamed: ids,
      decode: () => ({
        state: 'unknown',
        expires: 'never',
        grants: [{ action: 'admin', resource: { type: 'account' }, environment: nowhere, evidence: 'documentation', wide: true }],
        unknowns: [],
      }),
    },
    /** Base64 of which the first bytes are always the same. */
    rest: {
      title: 'REST token',
      match: /A[\w+/-]{35,160}={0,2}/,
      named: /upstash|kv[-_]?rest[-_]?api|redis[-_]?rest[-_]?(?:api)?[-_]?(?:read[-_]?only[-_]?)?token/i,
      notNamed: /(?<![a-z])url$|endpoint|webhook/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
    qstash: { title: 'QStash token', match: /eyJVc2VySUQiOi[0-9A-Za-z+/]{60,200}={0,2}/ },
    signing: { title: 'QStash signing key', match: /sig_[0-9A-Za-z]{24,40}/, named: /qstash|upstash|(?:current|next)[-_]?signing/i },
  },
} satisfies Detector;
