import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'livekit',
  name: 'LiveKit',
  docs: 'https://docs.livekit.io/home/get-started/authentication/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{40,46}/,
      named: /live[-_ ]?kit|keys\.API[0-9A-Za-z]{10,16}/i,
      notNamed: /id$|url|room|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { key: { match: /API[0-9A-Za-z]{10,16}/, named: /key|live[-_ ]?kit/i, optional: true } },
    },
  },
} satisfies Detector;
