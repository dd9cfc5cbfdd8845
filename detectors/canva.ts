import { type Detector } from '../src/kit.ts';

export default {
  id: 'canva',
  name: 'Canva',
  docs: 'https://www.canva.dev/docs/connect/authentication/',
  hosts: [],
  tokens: {
    secret: { title: 'Connect API client secret', match: /cnvca[\w-]{51}/, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
