import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'amadeus',
  name: 'Amadeus',
  docs: 'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{16}/,
      named: /amadeus(?:[-_. ]?(?:client|api)[-_. ]?(?:id|key))?/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { key: { match: /[0-9A-Za-z]{32}/, named: /amadeus|client|key/i, optional: true } },
    },
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /amadeus(?:[-_. ]?(?:client|api)[-_. ]?(?:id|key))?/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
