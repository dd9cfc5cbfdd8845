import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'braze',
  name: 'Braze',
  docs: 'https://www.braze.com/docs/api/basics#rest-api-key',
  hosts: [],
  tokens: {
    /** Of the REST API. The keys of SDKs look the same, and stand in apps. */
    key: {
      title: 'REST API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /braze|appboy/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:sdk|group|segment|public|web|ios|android)[^.]*$`, 'i'),
    },
  },
} satisfies Detector;
