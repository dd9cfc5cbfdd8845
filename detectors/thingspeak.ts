import { type Detector } from '../src/kit.ts';

export default {
  id: 'thingspeak',
  name: 'ThingSpeak',
  docs: 'https://www.mathworks.com/help/thingspeak/channels-and-charts-api.html',
  hosts: [],
  tokens: {
    /** A channel’s own, to read or to write it, or the account’s. */
    api: {
      title: 'API key',
      match: /[0-9A-Z]{16}/,
      named: /thing[-_ ]?speak/i,
      notNamed:
        /channel[-_. ]?id|id$|number|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
