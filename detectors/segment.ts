import { type Detector, idOrHash, isMixed, unsaid } from '../src/kit.ts';

export default {
  id: 'segment',
  name: 'Segment',
  docs: 'https://segment.com/docs/api/public-api/',
  hosts: [],
  tokens: {
    api: {
      title: 'Public API token',
      match: /sgp_[0-9A-Za-z]{64}/,
      decode: unsaid('Whether it is of an owner or a member of its workspace: its text does not say.'),
    },
    config: {
      title: 'legacy Config API token',
      match: /[\w-]{43}\.[\w-]{43}/,
      named: /segment(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|config|io)|["']?\s?(?:[\](:{]|=>))/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    /** It only sends, and is in every web page that does. */
    write: {
      title: 'write key',
      match: /[0-9A-Za-z]{32}/,
      named:
        /segment(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|write|source|io|analytics|js|server|web)|["']?\s?(?:[\](:{]|=>))|(?<![\w-])write[-_]?key/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      public: true,
    },
  },
} satisfies Detector;
