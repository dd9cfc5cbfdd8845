import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'packagist',
  name: 'Packagist',
  docs: 'https://packagist.org/apidoc',
  hosts: [],
  tokens: {
    /** https://packagist.com/docs: `r` reads, `u` may also update. */
    organization: { title: 'organization token', match: /packagist_o[ru]t_[0-9a-f]{68}/ },
    user: { title: 'user or Conductor token', match: /packagist_[uc][ru]t_[0-9a-f]{68}/ },
    api: {
      title: 'API secret',
      match: /packagist_acs_[0-9a-f]{64,96}/,
      parts: { key: { match: /packagist_ack_[0-9a-f]{28,32}/, optional: true } },
    },
    account: {
      title: 'API token of an account',
      match: /[0-9A-Za-z_-]{20}/,
      named: /packagist/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
  },
} satisfies Detector;
