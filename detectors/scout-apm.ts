import { type Detector, idOrHash, nowhere } from '../src/kit.ts';

export default {
  id: 'scout-apm',
  name: 'Scout APM',
  docs: 'https://scoutapm.com/docs',
  hosts: [],
  tokens: {
    key: {
      title: 'agent key',
      match: /[0-9A-Za-z]{20}/,
      named: /scout[-_ ]?(?:apm|key|app|api|agent|token)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'telemetry' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It sends data of its organization’s apps.',
          },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
