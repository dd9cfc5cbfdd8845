import { type Detector } from '../src/kit.ts';

export default {
  id: 'abstract-api',
  name: 'Abstract API',
  docs: 'https://docs.abstractapi.com/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-z]{32}/,
      named: /abstract[-_ ]?api|abstract[-_ ]?(?:email|ip|phone|holiday|geo|vat|exchange)[^]{0,30}key/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
