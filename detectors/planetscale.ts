import { type Detector } from '../src/kit.ts';

export default {
  id: 'planetscale',
  name: 'PlanetScale',
  docs: 'https://planetscale.com/docs/api/reference/service-tokens',
  hosts: [],
  tokens: {
    service: {
      title: 'service token',
      match: /pscale_tkn_[\w-]{32,64}/,
      parts: { id: { match: /[0-9a-z]{12}/, named: /(?:token|pscale|planetscale)[\w.-]*(?:id|name)/i, optional: true } },
    },
    oauth: { title: 'OAuth token', match: /pscale_oauth_[\w-]{32,64}/ },
    password: {
      title: 'database password',
      match: /pscale_pw_[\w-]{32,64}(?!@)/,
      parts: { user: { match: /[0-9a-z]{20}/, named: /user/i, optional: true } },
    },
  },
} satisfies Detector;
