import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'browserstack',
  name: 'BrowserStack',
  docs: 'https://www.browserstack.com/docs/automate/api-reference/selenium/introduction',
  hosts: [],
  tokens: {
    key: {
      title: 'access key',
      match: /[0-9A-Za-z]{20}/,
      named: /browser[-_. ]?stack|(?<![a-z])bs[-_](?:auth|access|key)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      parts: { user: { match: /[0-9A-Za-z]{4,32}(?:_[0-9A-Za-z]{4,12})?/, named: /browser[-_ ]?stack.{0,12}user/i, optional: true } },
    },
    grid: {
      title: 'access key in the address of its grid',
      match: /https?:\/\/(?<user>[\w.-]{2,64}):(?<key>[0-9A-Za-z]{20})@hub(?:-cloud)?\.browserstack\.com/,
      secret: 'key',
    },
  },
} satisfies Detector;
