import { type Detector, idOrHash } from '../src/kit.ts';

const key = { match: /[0-9a-f]{8}/, named: /key/i, notNamed: /secret[^.]*$/i, optional: true };

export default {
  id: 'vonage',
  name: 'Vonage',
  docs: 'https://developer.vonage.com/en/account/secret-management',
  hosts: [],
  tokens: {
    /** Those that Vonage makes have 16 characters. */
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{16}/,
      named: /(?:vonage|nexmo)[^]{0,160}(?:secret|token)/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:signature|private)[^.]*$`, 'i'),
      parts: { key },
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    signature: {
      title: 'signature secret',
      match: /[0-9A-Za-z]{32,64}/,
      named: /(?:vonage|nexmo)[^]{0,160}signature/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
