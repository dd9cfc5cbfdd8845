import { type Detector } from '../src/kit.ts';

export default {
  id: 'recurly',
  name: 'Recurly',
  docs: 'https://recurly.com/developers/api/v2021-02-25/index.html#section/Authentication',
  hosts: [],
  tokens: {
    private: {
      title: 'private API key',
      match: /[0-9a-f]{32}/,
      named: /recurly/i,
      notNamed: /id$|uuid|plan|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    public: { title: 'public key', match: /(?:ewr|sjc|fra|dub)\d-[\w-]{22}/, named: /recurly/i, public: true },
  },
} satisfies Detector;
