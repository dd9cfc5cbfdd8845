import { type Detector } from '../src/kit.ts';

export default {
  id: 'openweather',
  name: 'OpenWeather',
  docs: 'https://openweathermap.org/appid',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-z]{32}/,
      named: /open[-_ ]?weather|pyowm|(?<![a-z])owm[-_]?(?:api|key|app|token)/i,
      notNamed: /user|account|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    url: {
      title: 'API key in a URL',
      match: /https?:\/\/api\.openweathermap\.org\/[\w./]{1,40}\?(?:[^\s"'`<>#?]{1,200}&)?appid=(?<key>[0-9a-f]{32})/,
      secret: 'key',
    },
  },
} satisfies Detector;
