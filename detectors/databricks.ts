import { type Detector } from '../src/kit.ts';

export default {
  id: 'databricks',
  name: 'Databricks',
  docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /dapi[0-9a-f]{32}(?:-\d)?/ },
    'oauth-secret': { title: 'service principal’s OAuth secret', match: /dose[0-9a-f]{32}/ },
  },
} satisfies Detector;
