import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'lokalise',
  name: 'Lokalise',
  docs: 'https://developers.lokalise.com/reference/api-authentication',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /[0-9a-z]{40}/, named: /lokali[sz]e/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
