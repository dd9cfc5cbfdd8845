import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'amplitude',
  name: 'Amplitude',
  docs: 'https://amplitude.com/docs/apis/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /[0-9a-f]{32}/,
      named: /amplitude.{0,40}secret|secret.{0,40}amplitude/i,
      notNamed: idOrHash,
      decode: documented([
        { action: 'read', resource: { type: 'event' }, wide: true, because: 'With the API key it exports all events of its project.' },
      ]),
    },
    /** It only sends, and is in every app that does. */
    api: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /amplitude/i,
      notNamed: new RegExp(`${idOrHash.source}|secret`, 'i'),
      public: true,
    },
  },
} satisfies Detector;
