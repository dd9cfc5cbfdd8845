import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'inngest',
  name: 'Inngest',
  docs: 'https://www.inngest.com/docs/platform/signing-keys',
  hosts: [],
  tokens: {
    signing: {
      title: 'signing key',
      match: /signkey-[a-z]{3,12}-[0-9a-f]{32,64}/,
    },
    event: {
      title: 'event key',
      match: /[\w-]{80,96}/,
      named: /inngest[^]{0,80}?event[-_. ]?key/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
