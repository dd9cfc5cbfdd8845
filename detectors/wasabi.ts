import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'wasabi',
  name: 'Wasabi',
  docs: 'https://docs.wasabi.com/docs/creating-a-new-access-key',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret access key',
      match: /[0-9A-Za-z+/]{40}/,
      named: /wasabi/i,
      notNamed: /sha(?![a-z])|commit|hash|access[-_]?key[-_]?id|bucket/i,
      check: isMixed,
      parts: { accessKeyId: { match: /[0-9A-Z]{20}/, named: /access/i, optional: true } },
    },
  },
} satisfies Detector;
