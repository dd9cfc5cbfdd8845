import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'unity',
  name: 'Unity',
  docs: 'https://services.docs.unity.com/docs/service-account-auth/',
  hosts: [],
  tokens: {
    secret: {
      title: 'service account secret key',
      match: /[\w-]{32}/,
      named:
        /(?<![a-z])unity(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|service|secret|api|cloud|build|key|token|client|account|ads|services)/i,
      notNamed:
        /id$|guid|serial|email|organi|path|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: {
        id: { match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, named: /unity|key[-_. ]?id/i, optional: true },
      },
    },
    build: {
      title: 'Build Automation API key',
      match: /[0-9a-f]{32}/,
      named: /(?<![a-z])unity(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|cloud|build|api|ads|game)/i,
      notNamed: /id$|guid|serial|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
