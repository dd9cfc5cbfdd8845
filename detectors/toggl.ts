import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'toggl',
  name: 'Toggl',
  docs: 'https://engineering.toggl.com/docs/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{32}/,
      named: /toggl(?!e)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
