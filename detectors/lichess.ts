import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'lichess',
  name: 'Lichess',
  docs: 'https://lichess.org/api#section/Introduction/Authentication',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal API access token',
      match: /lip_[0-9A-Za-z]{20}/,
      check: isMixed,
    },
    oauth: {
      title: 'OAuth access token',
      match: /lio_[0-9A-Za-z]{32}/,
      check: isMixed,
    },
  },
} satisfies Detector;
