import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'linkedin',
  name: 'LinkedIn',
  docs: 'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
  hosts: [],
  tokens: {
    secret: { title: 'client secret', match: /WPL_AP[01]\.[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{4,10}={0,2}/ },
    'old-secret': {
      title: 'client secret',
      match: /[0-9A-Za-z]{16}/,
      named: /linked[-_ ]?in[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    access: { title: 'access token', match: /AQ[\w-]{150,500}/, named: /linked[-_ ]?in/i, notNamed: idOrHash },
  },
} satisfies Detector;
