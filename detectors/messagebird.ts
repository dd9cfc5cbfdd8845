import { type Detector, idOrHash } from '../src/kit.ts';

const named = /message[-_ ]?bird|rest\.messagebird|(?<![a-z])bird[-_](?:access|api)/i;

export default {
  id: 'messagebird',
  name: 'MessageBird',
  docs: 'https://developers.messagebird.com/api/#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'access key',
      match: /(?:(?:live|test)_)?[0-9A-Za-z]{25}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|signing[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
      test: ({ secret }) => secret.test(/^test_/),
    },
    signing: {
      title: 'signing key',
      match: /[0-9A-Za-z]{32}/,
      named: /message[-_ ]?bird[^]{0,160}signing/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
