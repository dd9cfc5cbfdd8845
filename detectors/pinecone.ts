import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'pinecone',
  name: 'Pinecone',
  docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}/,
      decode: unsaid('Which roles it has in its one project: its text does not say.'),
    },
    legacy: {
      title: 'legacy API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /pinecone/i,
      notNamed: new RegExp(`${idOrHash.source}|project|index|host`, 'i'),
    },
  },
} satisfies Detector;
