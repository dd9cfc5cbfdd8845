import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'weaviate',
  name: 'Weaviate',
  docs: 'https://docs.weaviate.io/cloud/manage-clusters/connect',
  hosts: [],
  tokens: {
    /** Its format is not documented: 36 letters and digits, or base64 of about a hundred. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32,64}|[0-9A-Za-z+/]{65,200}={0,2}/,
      named: /weaviate|(?<![a-z])(?:wcs|wcd)[-_](?:demo[-_])?(?:admin[-_])?(?:ro[-_])?(?:api|key)/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
