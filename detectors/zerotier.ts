import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'zerotier',
  name: 'ZeroTier',
  docs: 'https://docs.zerotier.com/api/tokens/',
  hosts: [],
  tokens: {
    api: {
      title: 'Central API token',
      match: /[0-9A-Za-z]{32}/,
      named: /zerotier|(?<![a-z])zt[-_](?:api|token|central)/i,
      notNamed: /network[-_]?id|node[-_]?id|member|md5|hash/i,
      check: isMixed,
    },
    controller: {
      title: 'controller token',
      match: /[0-9a-z]{24}/,
      named: /zerotier|(?<![a-z])zt1[-_]auth/i,
      notNamed: /network|node|member|id$|hash/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
  },
} satisfies Detector;
