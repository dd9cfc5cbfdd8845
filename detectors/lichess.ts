import { type Detector } from '../src/kit.ts';

export default {
  id: 'lichess',
  name: 'Lichess',
  docs: 'https://lichess.org/api#section/Introduction/Authentication',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal API access token',
      match: /lip_[0-9A-Za-z]{20}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
    oauth: {
      title: 'OAuth access token',
      match: /lio_[0-9A-Za-z]{32}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
