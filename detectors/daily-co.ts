import { type Detector } from '../src/kit.ts';

export default {
  id: 'daily-co',
  name: 'Daily',
  docs: 'https://docs.daily.co/reference/rest-api/authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{64}/,
      named:
        /(?<![a-z])daily(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|co(?!unt|st|mm|de|llect|unter|lor)|key|token|secret)|api\.daily\.co/i,
      notNamed: /id$|webhook|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
