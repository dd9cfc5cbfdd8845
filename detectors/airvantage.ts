import { type Detector } from '../src/kit.ts';

export default {
  id: 'airvantage',
  name: 'AirVantage',
  docs: 'https://docs.airvantage.net/av/reference/cloud/API/API-Authorization/',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    secret: {
      title: 'client secret or access token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9A-Za-z]{32,64}/,
      named: /air[-_ ]?vantage/i,
      notNamed: /client[-_. ]?id|id$|uid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
