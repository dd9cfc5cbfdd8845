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
    url: {
      title: 'App ID in a URL',
      match: /https?:\/\/openexchangerates\.org\/api\/[\w./-]{1,60}\?(?:[^\s"'`<>#?]{1,200}&)?app_id=(?<key>[0-9a-f]{32})/,
      secret: 'key',
    },
  },
} satisfies Detector;
