import { type Detector, idOrHash } from '../src/kit.ts';

const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/) && secret.test(/[a-z]/i);

export default {
  id: 'uservoice',
  name: 'UserVoice',
  docs: 'https://developer.uservoice.com/docs/api/v2/getting-started/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{38,44}/,
      named: /user[-_ ]?voice/i,
      notNamed: idOrHash,
      check,
    },
    /** A user name, without its secret. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{18,24}/,
      named: /user[-_ ]?voice[^]{0,160}key/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|sso)[^.]*$`, 'i'),
      public: true,
      check,
    },
    sso: { title: 'single sign-on key', match: /[0-9a-f]{32}/, named: /user[-_ ]?voice[^]{0,160}(?:sso|secret|key)/i, notNamed: idOrHash },
  },
} satisfies Detector;
