import { type Detector } from '../src/kit.ts';

export default {
  id: 'bamboohr',
  name: 'BambooHR',
  docs: 'https://documentation.bamboohr.com/docs/getting-started',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{40}/,
      named: /bamboo[-_ ]?(?:hr|api|key|token)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
