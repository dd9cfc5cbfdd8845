import { type Detector } from '../src/kit.ts';

export default {
  id: 'astra-db',
  name: 'DataStax Astra DB',
  docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  hosts: [],
  tokens: {
    application: { title: 'application token', match: /AstraCS:[0-9A-Za-z]{24}:[0-9a-f]{64}/ },
  },
} satisfies Detector;
