import { type Detector } from '../src/kit.ts';

export default {
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  docs: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  hosts: [],
  tokens: {
    'service-account': {
      title: 'service account secret',
      match: /mdb_sa_sk_[\w-]{40}/,
      parts: { id: { match: /mdb_sa_id_[0-9a-f]{24}/, optional: true } },
    },
    'private-key': {
      title: 'API private key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /atlas|mongodb|mcli|mongocli/i,
      notNamed: /(?:project|group|org|organization|cluster|app|client|user|tenant|realm|subscription|event|request)[-_.]?(?:uu)?id|id$/i,
      parts: { publicKey: { match: /[a-z]{8}/, named: /public/i, optional: true } },
      decode: () => ({ state: 'unknown', expires: 'never', grants: [], unknowns: [] }),
    },
    'data-api': {
      title: 'Data API key',
      match: /[0-9A-Za-z]{64}/,
      named: /(?:atlas|mongodb|mongo|realm)[^]{0,80}?(?:data|api|realm|key)|data\.mongodb-api/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum|integrity/i,
    },
  },
} satisfies Detector;
