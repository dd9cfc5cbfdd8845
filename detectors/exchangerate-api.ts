import { type Detector } from '../src/kit.ts';

export default {
  id: 'exchangerate-api',
  name: 'ExchangeRate-API',
  docs: 'https://www.exchangerate-api.com/docs/overview',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{24}/,
      named: /(?<!open[-_ ]?)exchange[-_ ]?rate/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
