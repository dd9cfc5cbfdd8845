import { type Detector } from '../src/kit.ts';

export default {
  id: 'clojars',
  name: 'Clojars',
  docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  hosts: [],
  tokens: {
    token: { title: 'deploy token', match: /CLOJARS_[0-9a-z]{60}/ },
  },
} satisfies Detector;
