import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'laravel',
  name: 'Laravel',
  docs: 'https://laravel.com/docs/encryption#configuration',
  hosts: [],
  tokens: {
    key: {
      title: 'application key',
      match: /base64:(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==)/,
      decode: unsaid('Whose data: with this key cookies can be made, and what the application encrypts can be read.'),
    },
  },
} satisfies Detector;
