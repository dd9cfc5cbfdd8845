import { type Detector, idOrHash } from '../src/kit.ts';

const name = /customer[-_ .]?io|(?<![a-z])cio[-_](?:api|app|track|key|site|secret|token)/i;
const site = { match: /[0-9a-f]{20}/, named: /site[-_]?id/i, optional: true };

export default {
  id: 'customer-io',
  name: 'Customer.io',
  docs: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  hosts: [],
  tokens: {
    tracking: {
      title: 'Tracking API key',
      match: /[0-9a-f]{20}/,
      named: name,
      notNamed: new RegExp(`${idOrHash.source}|site[^.]*$`, 'i'),
      parts: { site },
    },
    app: { title: 'App API key', match: /[0-9a-f]{32}/, named: name, notNamed: idOrHash },
    signing: { title: 'webhook signing key', match: /[0-9a-f]{64}/, named: name, notNamed: idOrHash },
  },
} satisfies Detector;
