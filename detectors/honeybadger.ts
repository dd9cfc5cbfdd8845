import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'honeybadger',
  name: 'Honeybadger',
  docs: 'https://docs.honeybadger.io/api/',
  hosts: [],
  tokens: {
    /** Its length is not documented, but seen. */
    project: {
      title: 'project API key',
      match: /hbp_[0-9A-Za-z]{36}/,
      decode: documented([{ action: 'write', resource: { type: 'error' }, because: 'It reports errors and events to its project.' }]),
    },
    personal: {
      title: 'personal auth token',
      match: /[0-9A-Za-z]{20}/,
      named: /honey[-_ ]?badger/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
