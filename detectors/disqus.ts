import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'disqus',
  name: 'Disqus',
  docs: 'https://disqus.com/api/docs/auth/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{64}/,
      named: /disqus[^]{0,160}(?:secret|private)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    /** Its public key looks the same, and is so named. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{64}/,
      named: /disqus/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|private|public|token)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
    access: { title: 'access token', match: /[0-9a-f]{32}/, named: /disqus[^]{0,160}token/i, notNamed: idOrHash },
  },
} satisfies Detector;
