import { type Detector } from '../src/kit.ts';

export default {
  id: 'openexchangerates',
  name: 'Open Exchange Rates',
  docs: 'https://docs.openexchangerates.org/reference/authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /(?:open[-_ ]?exchange[-_ ]?rates?|(?<![a-z])oxr[-_]?(?:app|api|key))(?:[-_. ]?(?:app[-_. ]?)?id)?/i,
      notNamed: /user|account|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
