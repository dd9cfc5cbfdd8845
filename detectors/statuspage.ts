import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'statuspage',
  name: 'Statuspage',
  docs: 'https://developer.statuspage.io/#section/Authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64}/,
      named: /status[-_ .]?page/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:page$|component|incident|metric)[^.]*$`, 'i'),
    },
  },
} satisfies Detector;
