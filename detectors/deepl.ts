import { type Detector } from '../src/kit.ts';

export default {
  id: 'deepl',
  name: 'DeepL',
  docs: 'https://developers.deepl.com/docs/getting-started/auth',
  hosts: [],
  tokens: {
    api: {
      title: 'authentication key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::fx)?/,
      named: /deepl(?!y|ink|earn|oad|ab)|deep[-_]l(?![a-z])/i,
      notNamed: /id$|glossary|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
