import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'weatherapi',
  name: 'WeatherAPI',
  docs: 'https://www.weatherapi.com/docs/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{31}/,
      named: /weather[-_ ]?api/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
