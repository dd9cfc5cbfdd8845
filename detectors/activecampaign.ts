import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  docs: 'https://developers.activecampaign.com/reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{72}/,
      named: /active[-_ ]?campaign|api-us1\.com|(?<![a-z])ac[-_]api[-_](?:key|token)|api-token/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
