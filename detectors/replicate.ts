import { type Detector, documented } from '../src/kit.ts';

export default {
  id: 'replicate',
  name: 'Replicate',
  docs: 'https://replicate.com/docs/topics/security/api-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /r8_[0-9A-Za-z]{37}/,
      decode: documented([{ action: 'admin', resource: { type: 'account' }, wide: true, because: 'A token has no scopes.' }]),
    },
  },
} satisfies Detector;
