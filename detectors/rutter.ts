import { type Detector } from '../src/kit.ts';

export default {
  id: 'rutter',
  name: 'Rutter',
  docs: 'https://docs.rutter.com/rest/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret or access token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|rutter_[0-9a-z_]{20,60}/,
      named: /(?<![a-z])rutter/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
