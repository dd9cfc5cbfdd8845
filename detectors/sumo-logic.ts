import { type Detector, idOrHash, nowhere } from '../src/kit.ts';

export default {
  id: 'sumo-logic',
  name: 'Sumo Logic',
  docs: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  hosts: [],
  tokens: {
    key: {
      title: 'access key',
      match: /[0-9A-Za-z]{64}/,
      named: /sumo/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      parts: { id: { match: /su[0-9A-Za-z]{12}/, optional: true } },
    },
    collector: {
      title: 'HTTP source address',
      match: /https:\/\/[\w.-]{1,80}\.sumologic\.com\/receiver\/v1\/http\/[\w+/-]{40,200}={0,2}/,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'log' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'Whoever has the address sends logs to its source; it reads nothing.',
          },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
