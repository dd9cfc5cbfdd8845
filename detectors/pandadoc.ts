import { type Detector } from '../src/kit.ts';

export default {
  id: 'pandadoc',
  name: 'PandaDoc',
  docs: 'https://developers.pandadoc.com/reference/api-key-authentication-process',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{40}/,
      named: /panda[-_ ]?doc/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
