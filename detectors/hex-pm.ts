import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'hex-pm',
  name: 'Hex',
  docs: 'https://hex.pm/docs/publish',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /(?<![a-z])hex[^a-z]{0,16}(?:pm|api|key|token|org|auth|secret|pat(?![a-z]))|hexpm/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
