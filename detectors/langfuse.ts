import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'langfuse',
  name: 'Langfuse',
  docs: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: unsaid('Of which project it is: its text does not say.'),
    },
    publishable: { title: 'public key', match: /pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, public: true },
  },
} satisfies Detector;
