import { type Detector, documented, idOrHash } from '../src/kit.ts';

/** "Content API keys only ever provide access to public data": https://docs.ghost.org/content-api/#key */
const reads = documented([{ action: 'read', resource: { type: 'post' }, because: 'It reads what is published.' }]);

export default {
  id: 'ghost',
  name: 'Ghost',
  docs: 'https://docs.ghost.org/admin-api/#token-authentication',
  hosts: [],
  tokens: {
    admin: {
      title: 'Admin API key',
      match: /[0-9a-f]{24}:[0-9a-f]{64}/,
      named: /ghost|admin[^a-z]{0,16}api[^a-z]{0,16}key/i,
      notNamed: idOrHash,
    },
    content: { title: 'Content API key', match: /[0-9a-f]{26}/, named: /ghost/i, notNamed: idOrHash, decode: reads },
  },
} satisfies Detector;
