import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'pipedrive',
  name: 'Pipedrive',
  docs: 'https://pipedrive.readme.io/docs/core-api-concepts-authentication',
  hosts: [],
  tokens: {
    /** A client's secret looks the same. */
    token: {
      title: 'API token',
      match: /[0-9A-Za-z]{40}/,
      named: /pipe[-_ ]?drive/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
