import { type Detector, isMixed } from '../src/kit.ts';

const token = /akab-[0-9a-z]{16}-[0-9a-z]{16}/;

export default {
  id: 'akamai',
  name: 'Akamai EdgeGrid',
  docs: 'https://techdocs.akamai.com/developer/docs/authenticate-with-edgegrid',
  hosts: [],
  tokens: {
    client: {
      title: 'API client secret',
      match: /[0-9A-Za-z+/]{43}=/,
      named: /akamai|edge[-_]?grid|edgerc|akab-/i,
      notNamed: /sha(?![a-z])|hash|integrity/i,
      check: isMixed,
      parts: {
        clientToken: { match: token, named: /client[-_]?token/i, optional: true },
        accessToken: { match: token, named: /access[-_]?token/i, optional: true },
      },
    },
  },
} satisfies Detector;
