import { type Detector } from '../src/kit.ts';

export default {
  id: 'localstack',
  name: 'LocalStack',
  docs: 'https://docs.localstack.cloud/aws/getting-started/auth-token/',
  hosts: [],
  tokens: {
    token: { title: 'auth token', match: /ls-[A-Za-z]{8}-\d{4}-\d{4}-[A-Za-z]{4}-[0-9A-Za-z]{12}/ },
  },
} satisfies Detector;
