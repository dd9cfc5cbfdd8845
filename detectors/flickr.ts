import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'flickr',
  name: 'Flickr',
  docs: 'https://www.flickr.com/services/api/auth.oauth.html',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-f]{32}/, named: /flickr/i, notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i') },
    secret: {
      title: 'secret',
      match: /[0-9a-f]{16}/,
      named: /flickr[^]{0,160}secret/i,
      notNamed: idOrHash,
      parts: { key: { match: /[0-9a-f]{32}/, named: /key/i, optional: true } },
    },
    token: { title: 'OAuth token', match: /72157\d{12}-[0-9a-f]{16}/, named: /flickr/i, notNamed: idOrHash },
  },
} satisfies Detector;
