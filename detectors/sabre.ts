import { type Detector } from '../src/kit.ts';

export default {
  id: 'sabre',
  name: 'Sabre',
  docs: 'https://developer.sabre.com/guides/travel-agency/developer-guides/rest-apis-token-credentials',
  hosts: [],
  tokens: {
    session: { title: 'session token', match: /T1RLA[A-Z][\w+/*=-]{60,900}/ },
    /** The base64 of "V1:user:group:domain", in base64 with that of the password. */
    client: {
      title: 'encoded client credentials',
      match: /VmpF[0-9A-Za-z+/]{40,200}={0,2}/,
      named: /(?<![a-z])sabre(?!s[-_ .])/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
