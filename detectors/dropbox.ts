import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'dropbox',
  name: 'Dropbox',
  docs: 'https://developers.dropbox.com/oauth-guide',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /sl\.(?:u\.)?[\w=-]{60,1600}/,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
      decode: unsaid('When it ends: such tokens are good for some hours.'),
    },
    refresh: {
      title: 'refresh token',
      match: /(?![0-9A-Za-z]{11}A{10})[\w-]{64}/,
      named: /dropbox/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
    legacy: {
      title: 'access token of the old form',
      match: /[0-9A-Za-z]{11}AAAAAAAAAA[\w=-]{43}/,
      named: /dropbox/i,
      notNamed: idOrHash,
    },
    app: {
      title: 'app secret',
      match: /[0-9a-z]{15}/,
      named: /dropbox/i,
      notNamed: /(?:app|client)[-_]?key|(?:ids?|ur[il]|host|path|folder|name|version|branch|cursor|sha\d{0,3})$|commit|hash|checksum/i,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
