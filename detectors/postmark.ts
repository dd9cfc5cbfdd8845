import { type Detector, idOrHash, nowhere } from '../src/kit.ts';

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
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'email' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It sends as its one server.',
          },
        ],
        unknowns: [],
      }),
    },
    account: {
      title: 'account API token',
      match: uuid,
      named: ofAccount,
      notNamed: idOrHash,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'admin',
            resource: { type: 'account' },
            environment: nowhere,
            evidence: 'documentation',
            wide: true,
            mints: true,
            because: 'It manages all servers and domains, and reads the tokens of each server.',
          },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
