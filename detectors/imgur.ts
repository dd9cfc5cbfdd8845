import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'imgur',
  name: 'Imgur',
  docs: 'https://apidocs.imgur.com/',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9a-f]{40}/,
      named: /imgur/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
