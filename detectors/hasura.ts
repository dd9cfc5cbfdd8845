import { type Detector, isMixed, named, setting } from '../src/kit.ts';

export default {
  id: 'hasura',
  name: 'Hasura',
  docs: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
  hosts: [],
  tokens: {
    /** A cloud project’s is drawn; one of a server of one’s own is chosen by people. */
    admin: {
      title: 'admin secret or personal access token',
      match: /[0-9A-Za-z]{64}/,
      named: /hasura/i,
      notNamed: /jwt|id$|url|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    chosen: { title: 'admin secret, chosen by people', match: setting('HASURA_GRAPHQL_ADMIN_SECRET'), ...named },
  },
} satisfies Detector;
