import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  docs: 'https://elevenlabs.io/docs/api-reference/authentication',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /sk_[0-9a-f]{48}/ },
    legacy: {
      title: 'legacy API key',
      match: /[0-9a-f]{32}/,
      named: /eleven[-_ ]?(?:labs|api)|xi[-_]api[-_]?key/i,
      notNamed: new RegExp(`${idOrHash.source}|voice|model|agent`, 'i'),
    },
  },
} satisfies Detector;
