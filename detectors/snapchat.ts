import { type Detector, idOrHash } from '../src/kit.ts';

const named = /snap[-_ ]?(?:chat|kit|ads|marketing|client|api|pixel|app)/i;

export default {
  id: 'snapchat',
  name: 'Snapchat',
  docs: 'https://developers.snap.com/api/marketing-api/Ads-API/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9a-f]{20}|[\w-]{43}/,
      named: /snap[-_ ]?(?:chat|kit|ads|marketing|client|api|app)[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    /** Its lengths are not documented. */
    token: {
      title: 'OAuth token',
      match: /hCgw[\w-]{60,400}|eyJ[\w-]{100,505}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
    },
    jwt: {
      title: 'API token',
      match: /eyJ[\w-]{10,200}\.eyJ[\w-]{20,700}\.[\w-]{20,200}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
    },
  },
} satisfies Detector;
