import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

const mine = /twitter|tweet|tweepy|(?<![a-z])x_(?:api|app|consumer)|(?<![a-z])xapikey/i;
const key = { match: /[0-9A-Za-z]{25}/, named: /key/i, notNamed: /secret[^.]*$/i, optional: true };

export default {
  id: 'twitter',
  name: 'X (Twitter)',
  docs: 'https://docs.x.com/fundamentals/authentication/overview',
  hosts: [],
  tokens: {
    bearer: { title: 'bearer token', match: /AAAAAAAAAAAAAAAAAAAA[0-9A-Za-z%]{60,140}/ },
    /** The id of the account that it acts as stands before it. */
    access: {
      title: 'access token',
      match: /(?<account>\d{6,20})-[0-9A-Za-z]{40}/,
      named: /twitter|tweet|tweepy|access[-_. ]?(?:token|key)|oauth[-_. ]?token|(?<![a-z])x[-_]access/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    'access-secret': {
      title: 'access token secret',
      match: /[0-9A-Za-z]{45}/,
      named: /(?:twitter|tweet|tweepy)[^]{0,160}secret|(?:access|oauth)[-_. ]?(?:token[-_. ]?)?secret|twitter[^]{0,160}token/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{50}/,
      named: /(?:twitter|tweet|tweepy|consumer|(?<![a-z])x[-_. ]?(?:api|app))[^]{0,160}(?:secret|OAuth\w{0,8}Handler)/i,
      notNamed: idOrHash,
      parts: { key },
      check: isMixed,
    },
    'older-secret': {
      title: 'API or access token secret of the older form',
      match: /[0-9A-Za-z]{40,44}/,
      named: /(?:twitter|tweet|tweepy|(?<![a-z])x[-_. ]?(?:api|app))[^]{0,160}secret|consumer[-_. ]?secret/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    client: {
      title: 'OAuth client secret',
      match: /(?=[0-9A-Za-z]{0,49}[_-])[\w-]{50}/,
      named: /(?:twitter|(?<![a-z])x[-_]?(?:client|oauth))[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    /** A user name, without its secret. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{25}/,
      named: mine,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|handle|user)[^.]*$`, 'i'),
      public: true,
      check: isMixed,
    },
  },
} satisfies Detector;
