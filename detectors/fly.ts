import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'fly',
  name: 'Fly.io',
  docs: 'https://fly.io/docs/security/tokens/',
  hosts: [],
  tokens: {
    macaroon: {
      title: 'access token',
      match: /(?:FlyV1 )?fm(?:1[ar]|2)_[\w+/=-]{60,4000}(?:,fm(?:1[ar]|2)_[\w+/=-]{60,4000}){0,8}/,
    },
    oauth: { title: 'OAuth token', match: /fo1_[\w-]{43}/ },
    legacy: {
      title: 'auth token without a prefix',
      match: /[\w-]{43}/,
      named: /(?<![a-z])fly[-_. ]?(?:io|ctl|api|access|auth|token|key|secret|pat|deploy|cred)/i,
      check: isMixed,
    },
  },
} satisfies Detector;
