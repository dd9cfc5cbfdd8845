import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'bitly',
  name: 'Bitly',
  docs: 'https://dev.bitly.com/docs/getting-started/authentication/',
  hosts: [],
  tokens: {
    token: { title: 'access token', match: /[0-9a-f]{40}/, named: /bit[-_.]?ly/i, notNamed: idOrHash },
  },
} satisfies Detector;
