import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'telnyx',
  name: 'Telnyx',
  docs: 'https://developers.telnyx.com/api-reference/authentication',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /KEY[0-9A-F]{32}_[0-9A-Za-z]{22}/ },
    other: { title: 'API key', match: /KEY(?![0-9A-F]{32}_)[\w-]{55}/, named: /telnyx/i, notNamed: idOrHash },
  },
} satisfies Detector;
