import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'accuweather',
  name: 'AccuWeather',
  docs: 'https://developer.accuweather.com/accuweather-api-keys',
  hosts: [],
  tokens: {
    /** Zuplo’s keys, of which this provider’s are, begin so. */
    api: { title: 'API key', match: /zpka_[0-9a-f]{32}_[0-9a-f]{8}/ },
    'old-api': {
      title: 'API key (legacy)',
      match: /[0-9A-Za-z]{32}|[0-9A-Za-z%]{35}/,
      named: /accu[-_ ]?weather/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
