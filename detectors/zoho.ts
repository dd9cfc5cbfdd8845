import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'zoho',
  name: 'Zoho',
  docs: 'https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html',
  hosts: [],
  tokens: {
    token: { title: 'OAuth token', match: /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/ },
    secret: { title: 'client secret', match: /[0-9a-f]{42}/, named: /zoho[^]{0,160}secret/i, notNamed: idOrHash },
    mail: {
      title: 'ZeptoMail send mail token',
      match: /[0-9A-Za-z+/]{100,180}={0,2}/,
      named: /zepto|enczapikey/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
