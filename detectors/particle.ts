import { type Detector } from '../src/kit.ts';

export default {
  id: 'particle',
  name: 'Particle',
  docs: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /[0-9a-f]{40}/,
      named:
        /(?<![a-z])particle(?:(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|io|access|api|token|auth|cloud|secret|key|client))/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
