import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'unsplash',
  name: 'Unsplash',
  docs: 'https://unsplash.com/documentation#creating-a-developer-account',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /[\w-]{43}/,
      named: /unsplash[^]{0,40}(?:secret|private)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    access: {
      title: 'access key',
      match: /[\w-]{43}/,
      named: /unsplash/i,
      notNamed: /secret|private|photo|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
