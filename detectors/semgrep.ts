import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'semgrep',
  name: 'Semgrep',
  docs: 'https://semgrep.dev/docs/deployment/add-semgrep-to-ci',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /[0-9a-f]{64}/, named: /semgrep/i, notNamed: idOrHash },
  },
} satisfies Detector;
