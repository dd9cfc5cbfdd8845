import { type Detector } from '../src/kit.ts';

export default {
  id: 'tink',
  name: 'Tink',
  docs: 'https://docs.tink.com/resources/getting-started/retrieve-access-token',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-z])tink(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|client|api|app|access|secret|token|key)|api\.tink\.com/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
