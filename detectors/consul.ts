import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'consul',
  name: 'HashiCorp Consul',
  docs: 'https://developer.hashicorp.com/consul/docs/security/acl/tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'ACL token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /consul|initial_management/i,
      notNamed:
        /accessor|(?<!secret[-_. ]?)ids?$|(?:guid|ur[il]|host(?:name)?|endpoint|domain|slug|branch|ref|tag|number|version|username|email|region|sha[-_]?\d{0,3})$|hash(?!i)|commit|digest|checksum|integrity|md5|revision|fingerprint/i,
    },
    issued: {
      title: 'ACL token as it was issued',
      match:
        /AccessorID["']?\s{0,16}[:=]\s{0,16}["']?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}["']?,?\s{1,40}["']?SecretID["']?\s{0,16}[:=]\s{0,16}["']?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
      secret: 'secret',
    },
    gossip: {
      title: 'gossip encryption key',
      match: /[0-9A-Za-z+/]{43}=/,
      named: /consul/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
