import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'novu',
  name: 'Novu',
  docs: 'https://docs.novu.co/platform/account/api-keys',
  hosts: [],
  tokens: {
    key: {
      title: 'secret key',
      match: /[0-9a-f]{32}/,
      named: /(?<![a-z])novu(?![a-z])|novu(?:api|secret|key|token)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
