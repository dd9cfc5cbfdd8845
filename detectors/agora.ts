import { type Detector } from '../src/kit.ts';

export default {
  id: 'agora',
  name: 'Agora',
  docs: 'https://docs.agora.io/en/video-calling/token-authentication/authentication-workflow',
  hosts: [],
  tokens: {
    certificate: {
      title: 'app certificate',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-z])agora(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|(?:app[-_]?)?cert(?:ificate)?|app|customer|secret|key|api|rtc|rtm|token|chat|io)/i,
      notNamed:
        /app[-_. ]?(?:id|key)|id$|customer|hash|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/[a-f]/),
    },
    customer: {
      title: 'customer secret',
      match: /[0-9a-f]{32}/,
      named: /(?<![a-z])agora[-_ .]?customer[-_ .]?(?:secret|cert(?:ificate)?|key)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/[a-f]/),
    },
    token: { title: 'RTC or RTM token', match: /007eJ[\w+/=-]{80,500}|006[0-9a-f]{32}I[\w+/=-]{40,500}/ },
  },
} satisfies Detector;
