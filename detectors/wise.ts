import { type Detector } from '../src/kit.ts';

export default {
  id: 'wise',
  name: 'Wise',
  docs: 'https://docs.wise.com/api-docs/guides/authentication-and-access',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named:
        /(?<![a-z])wise(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|token|key|access|secret|auth|business|prod|sandbox|live|bearer|bank|com)|transfer[-_ ]?wise/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
