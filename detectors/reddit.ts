import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'reddit',
  name: 'Reddit',
  docs: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[\w-]{27}|[\w-]{30}/,
      named: /(?:reddit|(?<![a-z])praw)[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    /** Behind the number of the account. */
    refresh: {
      title: 'refresh token',
      match: /\d{5,15}-[\w-]{27,40}/,
      named: /(?:reddit|(?<![a-z])praw)/i,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
      check: isMixed,
    },
  },
} satisfies Detector;
