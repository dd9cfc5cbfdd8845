import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'freshdesk',
  name: 'Freshdesk',
  docs: 'https://developers.freshdesk.com/api/#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z_-]{20,22}/,
      named: /fresh[-_ ]?(?:desk|service|sales|works|caller|marketer)/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:name$|agent|group|webhook)[^.]*$`, 'i'),
      check: isMixed,
    },
    chat: {
      title: 'Freshchat API token',
      match: /eyJ[\w-]{10,200}\.eyJ[\w-]{20,700}\.[\w-]{20,200}/,
      named: /fresh[-_ ]?chat/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
