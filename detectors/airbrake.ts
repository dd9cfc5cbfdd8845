import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'airbrake',
  name: 'Airbrake',
  docs: 'https://docs.airbrake.io/docs/devops-tools/api/',
  hosts: [],
  tokens: {
    project: {
      title: 'project key',
      match: /[0-9a-f]{32}/,
      named: /airbrake/i,
      notNamed: idOrHash,
      decode: documented([{ action: 'write', resource: { type: 'error' }, because: 'It reports errors to its project.' }]),
    },
    user: {
      title: 'user key',
      match: /[0-9A-Za-z]{40}/,
      named: /airbrake/i,
      notNamed: new RegExp(`${idOrHash.source}|version|revision`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
