import { type Detector } from '../src/kit.ts';

export default {
  id: 'contentstack',
  name: 'Contentstack',
  docs: 'https://www.contentstack.com/docs/developers/create-tokens/types-of-tokens',
  hosts: [],
  tokens: {
    management: {
      title: 'management token',
      match: /cs[0-9a-f]{32}/,
      named: /content[-_ ]?stack/i,
      notNamed: /delivery|preview|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    delivery: {
      title: 'delivery or preview token',
      match: /cs[0-9a-f]{32}/,
      named: /content[-_ ]?stack[^]{0,40}(?:delivery|preview)|(?:delivery|preview)[-_ ]?token/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    auth: {
      title: 'authtoken',
      match: /blt[0-9a-f]{16}/,
      named: /content[-_ ]?stack[^]{0,40}auth|authtoken/i,
      notNamed: /api[-_. ]?key|uid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
