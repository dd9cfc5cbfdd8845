import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'rubygems',
  name: 'RubyGems',
  docs: 'https://guides.rubygems.org/api-key-scopes/',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /rubygems_[0-9a-f]{48}/ },
    legacy: { title: 'API key of the old form', match: /[0-9a-f]{32}/, named: /rubygems|gem_host_api/i, notNamed: idOrHash },
  },
} satisfies Detector;
