import { type Detector } from '../src/kit.ts';

export default {
  id: 'adobe',
  name: 'Adobe',
  docs: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  hosts: [],
  tokens: {
    secret: { title: 'client secret', match: /p8[es]-[\w-]{32}/ },
    key: {
      title: 'client id or secret',
      match: /[0-9a-f]{32}/,
      named: /adobe/i,
      notNamed:
        /client[-_. ]?id|id$|commerce|org|fonts|typekit|launch|analytics|report|sign|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
