import { type Detector } from '../src/kit.ts';

export default {
  id: 'foursquare',
  name: 'Foursquare',
  docs: 'https://docs.foursquare.com/developer/reference/authentication',
  hosts: [],
  tokens: {
    service: { title: 'service API key', match: /fsq3[0-9A-Za-z+/]{43}=|fsq3[0-9A-Za-z+/]{42}==|fsq3[0-9A-Za-z+/]{44}/ },
    secret: {
      title: 'client id or secret',
      match: /[0-9A-Z]{48}/,
      named: /four[-_ ]?square|(?<![a-z])fsq/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
