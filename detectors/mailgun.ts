import { type Detector, idOrHash } from '../src/kit.ts';

const named = /mail[-_ ]?gun|(?<![a-z])mg[-_]?(?:api|key|private|domain|smtp|webhook|token)/i;

export default {
  id: 'mailgun',
  name: 'Mailgun',
  docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  hosts: [],
  tokens: {
    /** Of an account, a user's role, or of one domain and for sending alone: they look the same. */
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/,
      named,
      notNamed: idOrHash,
      kinds: { account: 'account API key', sending: 'domain sending key' },
    },
    'old-key': { title: 'API key', match: /key-[0-9a-z]{32}/, named, notNamed: idOrHash },
    signing: {
      title: 'webhook signing key',
      match: /[0-9a-f]{32}/,
      named: /mail[-_ ]?gun[^]{0,160}(?:sign|webhook)|(?<![a-z])mg[-_]?(?:webhook|sign)/i,
      notNamed: idOrHash,
    },
    public: { title: 'public validation key', match: /pubkey-[0-9a-z]{32}/, public: true },
  },
} satisfies Detector;
