import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'trello',
  name: 'Trello',
  docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /ATTA[0-9A-Za-z]{72}/ },
    legacy: {
      title: 'API token or OAuth secret of the old form',
      match: /[0-9A-Za-z]{64}/,
      named: /trello/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/^ATTA/),
    },
    key: { title: 'API key', match: /[0-9A-Za-z]{32}/, named: /trello/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
