import { type Detector, documented, idOrHash } from '../src/kit.ts';

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
      decode: documented([
        { action: 'write', resource: { type: 'log' }, because: 'Whoever has the address sends logs to its source; it reads nothing.' },
      ]),
    },
  },
} satisfies Detector;
