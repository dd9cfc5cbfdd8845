import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'cronitor',
  name: 'Cronitor',
  docs: 'https://cronitor.io/docs/authentication',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-f]{32}/, named: /cronitor/i, notNamed: idOrHash },
    ping: {
      title: 'telemetry address',
      match: /https:\/\/cronitor\.link\/p\/(?<key>[0-9a-f]{32})/,
      secret: 'key',
      decode: unsaid('Whether it is the API key of the whole account, or one that only sends: its text does not say.'),
    },
  },
} satisfies Detector;
