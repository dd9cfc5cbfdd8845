import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'nomad',
  name: 'HashiCorp Nomad',
  docs: 'https://developer.hashicorp.com/nomad/docs/concepts/acl',
  hosts: [],
  tokens: {
    token: {
      title: 'ACL token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /nomad/i,
      notNamed:
        /accessor|(?<!secret[-_. ]?)ids?$|(?:guid|ur[il]|host(?:name)?|endpoint|domain|slug|branch|ref|tag|number|version|username|email|region|sha[-_]?\d{0,3})$|hash(?!i)|commit|digest|checksum|integrity|md5|revision|fingerprint/i,
    },
    gossip: {
      title: 'gossip encryption key',
      match: /[0-9A-Za-z+/]{43}=/,
      named: /nomad/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
