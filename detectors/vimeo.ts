import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'vimeo',
  name: 'Vimeo',
  docs: 'https://developer.vimeo.com/api/authentication',
  hosts: [],
  tokens: {
    access: { title: 'access token', match: /[0-9a-f]{32}/, named: /vimeo/i, notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i') },
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z+/]{128}/,
      named: /vimeo[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
