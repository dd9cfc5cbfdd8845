import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'digitalocean',
  name: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /dop_v1_[0-9a-f]{64}/ },
    oauth: { title: 'OAuth token', match: /doo_v1_[0-9a-f]{64}/ },
    refresh: { title: 'OAuth refresh token', match: /dor_v1_[0-9a-f]{64}/ },
    legacy: {
      title: 'token without a prefix',
      match: /[0-9a-f]{64}/,
      named: /digital[-_ ]?ocean|(?<![a-z])do[-_]?(?:api|token|access|auth|pat|key)|doctl/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum|fingerprint|etag|signature|client[-_]?id|webhook/i,
    },
    /** Their format is not documented; those that are made look so. */
    spaces: {
      title: 'Spaces secret key',
      match: /[0-9A-Za-z+/]{43}/,
      named: /spaces|digital[-_ ]?ocean[^]{0,80}?secret|(?<![a-z])do[-_](?:spaces|secret)|digitaloceanspaces/i,
      notNamed: /endpoint|bucket|access[-_]?(?:key)?[-_]?id$/i,
      check: isMixed,
      parts: { id: { match: /DO[0-9A-Z]{18}/, optional: true } },
    },
  },
} satisfies Detector;
