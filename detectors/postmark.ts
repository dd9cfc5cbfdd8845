import { type Detector, documented, idOrHash } from '../src/kit.ts';

const uuid = /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/;
const ofAccount = /postmark[^]{0,160}account/i;

export default {
  id: 'postmark',
  name: 'Postmark',
  docs: 'https://postmarkapp.com/developer/api/overview#authentication',
  hosts: [],
  tokens: {
    server: {
      title: 'server API token',
      match: uuid,
      named: /postmark/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:account|message[-_]?id|request[-_]?id)[^.]*$`, 'i'),
      decode: documented([{ action: 'write', resource: { type: 'email' }, because: 'It sends as its one server.' }]),
    },
    account: {
      title: 'account API token',
      match: uuid,
      named: ofAccount,
      notNamed: idOrHash,
      decode: documented([
        {
          action: 'admin',
          resource: { type: 'account' },
          wide: true,
          mints: true,
          because: 'It manages all servers and domains, and reads the tokens of each server.',
        },
      ]),
    },
  },
} satisfies Detector;
