import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'bitrise',
  name: 'Bitrise',
  docs: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
  hosts: [],
  tokens: {
    /** 86 characters, it seems; their number is not documented. */
    personal: {
      title: 'personal access token',
      match: /[\w-]{60,120}/,
      named: /bitrise/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
    trigger: {
      title: 'build trigger token',
      match: /[\w-]{22}/,
      named: /bitrise/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
  },
} satisfies Detector;
