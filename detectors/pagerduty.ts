import { type Detector, documented, idOrHash, isMixed, unsaid } from '../src/kit.ts';

export default {
  id: 'pagerduty',
  name: 'PagerDuty',
  docs: 'https://support.pagerduty.com/main/docs/api-access-keys',
  hosts: [],
  tokens: {
    user: {
      title: 'user API key',
      match: /u\+[\w+-]{18}/,
      named: /pager[-_ ]?duty|pdpyras|apisession|(?<![a-z])pd[-_](?:api|token|key|user|routing|integration|service|rest|access)/i,
      notNamed: idOrHash,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
    account: {
      title: 'general access API key',
      match: /[\w+-]{20}/,
      named: /pager[-_ ]?duty|pdpyras|apisession|(?<![a-z])pd[-_](?:api|token|key|user|routing|integration|service|rest|access)/i,
      notNamed: new RegExp(`${idOrHash.source}|service[-_]?(?:name|title)|team|schedule|policy`, 'i'),
      check: isMixed,
      decode: documented(
        [{ action: 'read', resource: { type: 'account' }, wide: true, because: 'A general access key sees the whole account.' }],
        ['Whether it may only read: its text does not say.'],
      ),
    },
    integration: {
      title: 'Events integration key',
      match: /[0-9a-f]{32}|R[0-9A-Z]{31}/,
      named: /pager[-_ ]?duty|(?<![a-z])pd[-_](?:api|token|key|routing|integration|service)|(?<![\w-])(?:routing|integration)[-_ ]key/i,
      notNamed: new RegExp(`${idOrHash.source}|dedup|incident`, 'i'),
      decode: documented([
        { action: 'write', resource: { type: 'incident' }, because: 'It sends events to one service, and reads nothing.' },
      ]),
    },
  },
} satisfies Detector;
