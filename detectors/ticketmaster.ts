import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'ticketmaster',
  name: 'Ticketmaster',
  docs: 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /ticket[-_ ]?master/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
