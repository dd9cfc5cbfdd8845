import { type Detector, idOrHash } from '../src/kit.ts';

const key = { match: /[0-9A-Za-z]{32}/, named: /key/i, notNamed: /secret[^.]*$/i, optional: true };
const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/) && secret.test(/[a-z]/i);

export default {
  id: 'trustpilot',
  name: 'Trustpilot',
  docs: 'https://developers.trustpilot.com/authentication/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{16}/,
      named: /trust[-_ ]?pilot[^]{0,160}secret/i,
      notNamed: idOrHash,
      parts: { key },
      check,
    },
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /trust[-_ ]?pilot/i,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
      check,
    },
  },
} satisfies Detector;
