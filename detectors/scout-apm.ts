import { type Detector, documented, idOrHash } from '../src/kit.ts';

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
      decode: documented([{ action: 'write', resource: { type: 'telemetry' }, because: 'It sends data of its organization’s apps.' }]),
    },
  },
} satisfies Detector;
