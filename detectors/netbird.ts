import { type Detector } from '../src/kit.ts';

export default {
  id: 'netbird',
  name: 'NetBird',
  docs: 'https://docs.netbird.io/how-to/access-netbird-public-api',
  hosts: [],
  tokens: {
    personal: { title: 'access token', match: /nbp_[0-9A-Za-z]{36}/ },
    'setup-key': {
      title: 'setup key',
      match: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      named: /netbird|(?<![a-z])nb[-_]setup[-_]?key|wiretrustee|setup[-_]key/i,
      notNamed: /id$/i,
    },
  },
} satisfies Detector;
