import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'dolby',
  name: 'Dolby.io',
  docs: 'https://docs.dolby.io/media-apis/docs/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'app secret',
      match: /[\w-]{43}=?/,
      named:
        /dolby(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|io|api|app|millicast|key|secret|consumer|com|comms|media|token)|millicast/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    millicast: {
      title: 'publishing or API token',
      match: /[0-9a-f]{64}/,
      named:
        /dolby(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|io|api|app|millicast|key|secret|consumer|com|comms|media|token)|millicast/i,
      notNamed: /id$|stream|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
