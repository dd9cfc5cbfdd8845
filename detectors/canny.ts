import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'canny',
  name: 'Canny',
  docs: 'https://developers.canny.io/api-reference#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /(?<![a-jl-z])canny/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:board|public)[^.]*$`, 'i'),
    },
  },
} satisfies Detector;
