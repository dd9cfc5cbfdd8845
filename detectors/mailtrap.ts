import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'mailtrap',
  name: 'Mailtrap',
  docs: 'https://docs.mailtrap.io/developers/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{32}/,
      named: /mail[-_]?trap/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
