import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'coveralls',
  name: 'Coveralls',
  docs: 'https://docs.coveralls.io/supported-ci-services#configuration',
  hosts: [],
  tokens: {
    repository: {
      title: 'repository token',
      match: /[0-9A-Za-z]{32,34}/,
      named: /coveralls|(?<![a-z])repo[^a-z]{0,16}token/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    personal: {
      title: 'personal API token',
      match: /[0-9A-Za-z-]{37}/,
      named: /coveralls/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
