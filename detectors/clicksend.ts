import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'clicksend',
  name: 'ClickSend',
  docs: 'https://developers.clicksend.com/docs/#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/,
      named: /click[-_ ]?send/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
