import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'freemius',
  name: 'Freemius',
  docs: 'https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /sk_(?!\w{3,29}[(),;])(?=[^\s'"`<>]{0,28}\d)[^\s'"`<>]{29}/,
      named: /freemius|(?<![a-z])fs[-_]secret|secret[-_]key/i,
      notNamed: /stripe|paystack|clerk|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    public: { title: 'public key', match: /pk_[0-9a-f]{29}/, named: /freemius/i, public: true },
  },
} satisfies Detector;
