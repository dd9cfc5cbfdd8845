import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'here',
  name: 'HERE',
  docs: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide-topics/page/topics/plat-using-apikeys.html',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[\w-]{43}/,
      named:
        /(?<![a-z])here(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|maps?|app|key|token|wego|geocod|com|routing|access|location|rest|platform)|hereapi/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    secret: {
      title: 'access key secret',
      match: /[\w-]{86}/,
      named: /(?<![a-z])here(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|app|access|client|key|secret|platform)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
