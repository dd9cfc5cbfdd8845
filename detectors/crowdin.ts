import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'crowdin',
  name: 'Crowdin',
  docs: 'https://support.crowdin.com/account-settings/#api',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /[0-9A-Za-z]{80}/,
      named: /crowdin/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    legacy: { title: 'project API key of the old form', match: /[0-9a-f]{32}/, named: /crowdin/i, notNamed: idOrHash },
    client: {
      title: 'OAuth client secret',
      match: /[0-9A-Za-z]{40}/,
      named: /crowdin/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
