import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'airbyte',
  name: 'Airbyte',
  docs: 'https://docs.airbyte.com/platform/using-airbyte/configuring-api-access',
  hosts: [],
  tokens: {
    secret: {
      title: 'application client secret',
      match: /[0-9A-Za-z]{32}/,
      named: /airbyte/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    access: { title: 'access token', match: /eyJ[\w-]{10,500}\.eyJ[\w-]{20,3000}\.[\w-]{40,700}/, named: /airbyte/i, notNamed: idOrHash },
  },
} satisfies Detector;
