import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'clickup',
  name: 'ClickUp',
  docs: 'https://developer.clickup.com/docs/authentication',
  hosts: [],
  tokens: {
    personal: { title: 'personal API token', match: /pk_\d{5,12}_[0-9A-Z]{32}/ },
    client: {
      title: 'OAuth client secret',
      match: /[0-9A-Z]{64}/,
      named: /click[-_. ]?up/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
