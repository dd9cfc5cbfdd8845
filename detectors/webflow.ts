import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'webflow',
  name: 'Webflow',
  docs: 'https://developers.webflow.com/data/reference/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /(?:ws-)?[0-9A-Za-z]{64}/,
      named: /webflow/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
