import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'todoist',
  name: 'Todoist',
  docs: 'https://developer.todoist.com/api/v1/#tag/Authorization',
  hosts: [],
  tokens: {
    token: {
      title: 'API token or OAuth client secret',
      match: /[0-9a-z]{40}/,
      named: /todoist/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    client: { title: 'OAuth client secret', match: /[0-9a-f]{32}/, named: /todoist/i, notNamed: idOrHash },
  },
} satisfies Detector;
