import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'rollbar',
  name: 'Rollbar',
  docs: 'https://docs.rollbar.com/docs/access-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[0-9a-f]{32}(?:[0-9a-f]{96})?/,
      named: /rollbar/i,
      notNamed: new RegExp(`${idOrHash.source}|client|environment|code[-_]?version`, 'i'),
      decode: unsaid('Whether it reads, writes or only sends: its text does not say.'),
    },
    /** post_client_item: it is in every web page that reports. */
    client: {
      title: 'client access token',
      match: /[0-9a-f]{32}(?:[0-9a-f]{96})?/,
      named: /rollbar.{0,40}client|client.{0,40}rollbar/i,
      notNamed: new RegExp(`${idOrHash.source}|secret`, 'i'),
      public: true,
    },
  },
} satisfies Detector;
