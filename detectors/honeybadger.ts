import { type Detector, documented, idOrHash, unsaid } from '../src/kit.ts';

const scoped = unsaid('Which scopes it has: its text does not say.');

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
    /** Of the API's third version, by their beginnings; how long they are it does not say: https://docs.honeybadger.io/api/v3/authentication/ */
    user: { title: 'user API token', match: /hbu_[0-9A-Za-z]{24,96}/, decode: scoped },
    account: { title: 'account API token', match: /hba_[0-9A-Za-z]{24,96}/, decode: scoped },
    oauth: { title: 'OAuth access token', match: /hbo_[0-9A-Za-z]{24,96}/, decode: scoped },
    personal: {
      title: 'personal auth token',
      match: /[0-9A-Za-z]{20}/,
      named: /honey[-_ ]?badger/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
