import { type Detector, idOrHash } from '../src/kit.ts';

const check = { named: /zendesk|zenpy|zopim/i, notNamed: idOrHash };

export default {
  id: 'zendesk',
  name: 'Zendesk',
  docs: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
  hosts: [],
  tokens: {
    api: { title: 'API token', match: /[0-9A-Za-z]{40}/, ...check, check: (secret) => secret.test(/\d/) },
    /** OAuth's: an access token, or a client's secret. */
    oauth: { title: 'OAuth token', match: /[0-9a-f]{64}/, ...check },
  },
} satisfies Detector;
