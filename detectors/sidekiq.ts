import { type Detector } from '../src/kit.ts';

export default {
  id: 'sidekiq',
  name: 'Sidekiq',
  docs: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
  hosts: [],
  tokens: {
    gem: {
      title: 'login of its gem server',
      match: /contribsys\.com["']?[\s:=]{1,4}["']?(?<login>[0-9a-f]{8}:[0-9a-f]{8})/,
      secret: 'login',
    },
    variable: {
      title: 'login of its gem server, for Bundler',
      match: /BUNDLE_(?:GEMS|ENTERPRISE)__CONTRIBSYS__COM["']?\s{0,4}[:=]\s{0,4}["']?(?<login>[0-9a-f]{8}:[0-9a-f]{8})/,
      secret: 'login',
    },
    source: {
      title: 'login in the address of its gem server',
      match: /https?:\/\/(?<login>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com/,
      secret: 'login',
    },
  },
} satisfies Detector;
