import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'metabase',
  name: 'Metabase',
  docs: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /mb_[0-9A-Za-z+/]{43}=/ },
    session: {
      title: 'session token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /metabase(?:[-_. ]?session)?/i,
      notNamed: idOrHash,
    },
    embedding: {
      title: 'embedding secret key',
      match: /[0-9a-f]{64}/,
      named: /metabase|(?<![a-z])mb[-_](?:embedding|encryption|secret|jwt)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
