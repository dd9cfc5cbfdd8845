import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'pingdom',
  name: 'Pingdom',
  docs: 'https://docs.pingdom.com/api/',
  hosts: [],
  tokens: {
    /** Its length is not documented; 86 have been seen. */
    token: { title: 'API token', match: /[\w-]{80,90}/, named: /pingdom/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
    app: {
      title: 'legacy application key',
      match: /[0-9a-z]{32}/,
      named: /pingdom/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
