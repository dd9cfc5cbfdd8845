import { type Detector, idOrHash } from '../src/kit.ts';

const named = /intercom/i;

export default {
  id: 'intercom',
  name: 'Intercom',
  docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  hosts: [],
  tokens: {
    /** The base64 of `tok:…`, 60 characters. */
    access: { title: 'access token', match: /dG9rO[0-9A-Za-z+/]{54}=/ },
    other: {
      title: 'access token',
      match: /(?!dG9rO)(?:[0-9A-Za-z+/_-]{59}=|[0-9A-Za-z_-]{60})/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/i),
    },
    secret: {
      title: 'client or identity verification secret',
      match: /[0-9A-Za-z_-]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /intercom[^]{0,160}(?:secret|verification)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
