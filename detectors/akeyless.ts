import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'akeyless',
  name: 'Akeyless',
  docs: 'https://docs.akeyless.io/docs/auth-with-api-key',
  hosts: [],
  tokens: {
    'access-key': {
      title: 'access key',
      match: /[0-9A-Za-z+/]{43}=/,
      named: /akeyless/i,
      notNamed: /access[-_]?id|sha(?![a-z])|hash/i,
      check: isMixed,
      parts: { accessId: { match: /p-[0-9a-z]{12,16}/, optional: true } },
    },
    token: { title: 'token', match: /[tu]-[0-9a-f]{32}/, named: /akeyless/i },
  },
} satisfies Detector;
