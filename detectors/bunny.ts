import { type Detector } from '../src/kit.ts';

const named = /bunny|(?<![a-z])AccessKey(?![a-z])|b-cdn/i;
const notNamed = /aws|oss|ali|shared|(?:zone|library|video|pull)[-_]?(?:id|guid)/i;

export default {
  id: 'bunny',
  name: 'bunny.net',
  docs: 'https://docs.bunny.net/reference/bunnynet-api-overview',
  hosts: [],
  tokens: {
    /** Two UUIDs in one. */
    account: {
      title: 'account API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{20}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /bunny|access[-_]?key|api[-_]?key|b-cdn|token/i,
    },
    storage: {
      title: 'storage zone or library key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}/,
      named,
      notNamed,
    },
  },
} satisfies Detector;
