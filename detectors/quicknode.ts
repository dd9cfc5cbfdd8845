import { type Detector } from '../src/kit.ts';

export default {
  id: 'quicknode',
  name: 'QuickNode',
  docs: 'https://www.quicknode.com/docs/console-api/getting-started',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /QN_[0-9a-f]{32}/ },
    url: {
      title: 'endpoint URL with its token',
      match: /[0-9a-z-]{3,50}(?:\.[0-9a-z-]{2,40}){0,2}\.quiknode\.pro\/(?<token>[0-9a-f]{40})/,
      secret: 'token',
    },
    token: {
      title: 'endpoint token',
      match: /[0-9a-f]{40}/,
      named: /qui(?:c)?k[-_ ]?node/i,
      notNamed: /id$|address|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
