import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'maxmind',
  name: 'MaxMind',
  docs: 'https://dev.maxmind.com/license-keys/',
  hosts: [],
  tokens: {
    key: { title: 'license key', match: /[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk/ },
    legacy: {
      title: 'legacy license key',
      match: /[0-9A-Za-z]{16}/,
      named: /max[-_ ]?mind|geo[-_ ]?ip|geolite/i,
      notNamed: new RegExp(`${idOrHash.source}|edition|database|account`, 'i'),
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
