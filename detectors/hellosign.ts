import { type Detector } from '../src/kit.ts';

export default {
  id: 'hellosign',
  name: 'Dropbox Sign (HelloSign)',
  docs: 'https://developers.hellosign.com/api/reference/authentication/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{64}/,
      named: /hello[-_ ]?sign|dropbox[-_ ]?sign/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
