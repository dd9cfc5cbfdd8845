import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'runpod',
  name: 'Runpod',
  docs: 'https://docs.runpod.io/get-started/api-keys',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /rpa_[0-9A-Z]{40}[0-9A-Za-z]{6}/ },
    legacy: {
      title: 'legacy API key',
      match: /[0-9A-Z]{40}/,
      named: /run[-_ ]?pod/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
