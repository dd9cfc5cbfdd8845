import { type Detector } from '../src/kit.ts';

export default {
  id: 'adafruit-io',
  name: 'Adafruit IO',
  docs: 'https://io.adafruit.com/api/docs/#authentication',
  hosts: [],
  tokens: {
    key: { title: 'key', match: /aio_[0-9A-Za-z]{28}/ },
    'old-key': {
      title: 'key (legacy)',
      match: /[0-9a-f]{32}/,
      named: /adafruit|(?<![a-z])aio[-_]?key/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
