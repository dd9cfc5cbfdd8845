import { type Detector } from '../src/kit.ts';

export default {
  id: 'steam',
  name: 'Steam',
  docs: 'https://partner.steamgames.com/doc/webapi_overview/auth',
  hosts: [],
  tokens: {
    api: {
      title: 'Web API key',
      match: /[0-9A-F]{32}|[0-9a-f]{32}/,
      named:
        /(?<![a-z])steam(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|web|api|key|token|publisher|partner|auth|secret|works|community|powered)/i,
      notNamed: /id$|depot|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
