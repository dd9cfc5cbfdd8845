import { type Detector } from '../src/kit.ts';

export default {
  id: 'greenhouse',
  name: 'Greenhouse',
  docs: 'https://developers.greenhouse.io/harvest.html#authentication',
  hosts: [],
  tokens: {
    /** Of Harvest, the job board and Ingestion. */
    api: {
      title: 'API key',
      match: /[0-9a-f]{32}(?:[0-9a-f]{8})?(?:-\d{1,2})?/,
      named: /greenhouse(?![-_ ]?gas)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
