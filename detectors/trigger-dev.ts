import { type Detector } from '../src/kit.ts';

export default {
  id: 'trigger-dev',
  name: 'Trigger.dev',
  docs: 'https://trigger.dev/docs/apikeys',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /tr_(?:dev|stg|prod|preview|pat)_[0-9A-Za-z]{20,48}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
