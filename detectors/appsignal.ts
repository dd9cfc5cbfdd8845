import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'appsignal',
  name: 'AppSignal',
  docs: 'https://docs.appsignal.com/appsignal/terminology.html#keys',
  hosts: [],
  tokens: {
    push: {
      title: 'Push API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /app[-_ ]?signal|push[-_]?api[-_]?key/i,
      notNamed: idOrHash,
      decode: documented([
        { action: 'write', resource: { type: 'telemetry' }, because: 'It sends data of the apps of its organization, and reads nothing.' },
      ]),
    },
    personal: {
      title: 'personal API token',
      match: /[0-9A-Za-z]{20}/,
      named: /app[-_ ]?signal/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
