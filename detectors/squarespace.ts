import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'squarespace',
  name: 'Squarespace',
  docs: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, named: /squarespace/i, notNamed: idOrHash },
  },
} satisfies Detector;
