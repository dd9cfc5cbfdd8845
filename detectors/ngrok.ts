import { type Detector } from '../src/kit.ts';

export default {
  id: 'ngrok',
  name: 'ngrok',
  docs: 'https://ngrok.com/docs/agent/#authtokens',
  hosts: [],
  tokens: {
    authtoken: {
      title: 'authtoken',
      match: /[0-9A-Za-z]{27}_[0-9][0-9A-Za-z]{20}/,
      named: /ngrok|authtoken/i,
      notNamed: /api/i,
    },
    'api-key': {
      title: 'API key',
      match: /[0-9A-Za-z]{27}_[0-9][0-9A-Za-z]{20}/,
      named: /ngrok[\w.-]*api[-_]?(?:key|token)|ngrok/i,
      notNamed: /auth/i,
    },
    older: {
      title: 'authtoken of the older form',
      match: /(?:[0-9A-Za-z]{20,27}_[0-9A-Za-z]{20,22}|(?:cr|ak)_[0-9A-Za-z]{25,30})/,
      named: /ngrok/i,
    },
  },
} satisfies Detector;
