import { type Detector, idOrHash } from '../src/kit.ts';

const key = { match: /[0-9a-f]{20}/, named: /key/i, notNamed: /secret[^.]*$/i, optional: true };

export default {
  id: 'pusher',
  name: 'Pusher',
  docs: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
  hosts: [],
  tokens: {
    secret: { title: 'Channels secret', match: /[0-9a-f]{20}/, named: /pusher[^]{0,160}secret/i, notNamed: idOrHash, parts: { key } },
    /** It stands in web pages. */
    key: {
      title: 'Channels key',
      match: /[0-9a-f]{20}/,
      named: /pusher/i,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
      public: true,
    },
    beams: { title: 'Beams secret key', match: /[0-9A-F]{64}/, named: /pusher|beams/i, notNamed: idOrHash },
  },
} satisfies Detector;
