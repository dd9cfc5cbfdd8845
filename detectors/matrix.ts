import { type Detector } from '../src/kit.ts';

export default {
  id: 'matrix',
  name: 'Matrix',
  docs: 'https://spec.matrix.org/latest/client-server-api/#client-authentication',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /syt_[0-9A-Za-z+/_-]{2,200}={0,2}_[0-9A-Za-z]{20}_[0-9A-Za-z]{6}/,
    },
  },
} satisfies Detector;
