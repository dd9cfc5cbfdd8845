import { type Detector } from '../src/kit.ts';

export default {
  id: 'cartesia',
  name: 'Cartesia',
  docs: 'https://docs.cartesia.ai/get-started/authenticate-your-client-applications',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /sk_car_[\w-]{20,48}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
