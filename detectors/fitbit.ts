import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'fitbit',
  name: 'Fitbit',
  docs: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/',
  hosts: [],
  tokens: {
    secret: { title: 'client secret', match: /[0-9a-f]{32}/, named: /fitbit[^]{0,160}(?:secret|key)/i, notNamed: idOrHash },
    access: { title: 'access token', match: /eyJ[\w-]{10,200}\.eyJ[\w-]{20,700}\.[\w-]{43}/, named: /fitbit/i, notNamed: idOrHash },
    refresh: { title: 'refresh token', match: /[0-9a-f]{64}/, named: /fitbit[^]{0,160}token/i, notNamed: idOrHash },
  },
} satisfies Detector;
