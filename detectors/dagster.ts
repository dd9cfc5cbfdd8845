import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'dagster',
  name: 'Dagster+',
  docs: 'https://docs.dagster.io/deployment/dagster-plus/management/tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'user or agent token',
      match: /(?:(?:user|agent):(?:[\w-]{1,60}:)?)?[0-9a-f]{32}/,
      named: /dagster/i,
      notNamed: idOrHash,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
  },
} satisfies Detector;
