import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'onelogin',
  name: 'OneLogin',
  docs: 'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
  hosts: [],
  tokens: {
    secret: { title: 'API client secret', match: /[0-9a-f]{64}/, named: /one[-_ ]?login/i, notNamed: idOrHash },
  },
} satisfies Detector;
