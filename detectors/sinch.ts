import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'sinch',
  name: 'Sinch',
  docs: 'https://developers.sinch.com/docs/sms/api-reference/authentication/',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{32}/,
      named: /(?<![a-jl-z])sinch/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:plan|secret)[^.]*$`, 'i'),
    },
    /** Of an access key, or of an application, whose own is base64. Its length is not documented. */
    secret: {
      title: 'secret',
      match: /[0-9A-Za-z~._-]{24,44}|[0-9A-Za-z+/]{22}==/,
      named: /(?<![a-jl-z])sinch[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) =>
        secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/) && !secret.test(/__|[a-z]_[a-z]+_|[._][a-z]{3,}[\d_]*$/i),
    },
  },
} satisfies Detector;
