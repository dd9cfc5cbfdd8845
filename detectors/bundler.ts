import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'bundler',
  name: 'Ruby gem server',
  docs: 'https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES',
  hosts: [],
  tokens: {
    login: {
      ...login,
      title: 'login',
      match:
        /BUNDLE_(?!RUBYGEMS__PKG__GITHUB|GITHUB__COM|(?:GEMS|ENTERPRISE)__CONTRIBSYS)[A-Z\d_]{2,80}__(?:[A-Z]{2,12})["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?<password>[^\s"'`<>\\{}]{6,256})/,
    },
    credentials: {
      ...login,
      title: 'key of a gem server',
      files: ['.gem/credentials', '.local/share/gem/credentials', 'gem/credentials'],
      match: /^:?["']?[\w.:/-]{2,200}["']?:[ \t]{1,8}["']?(?!rubygems_|true|false)(?<password>[^\s"']{8,256})/m,
    },
  },
} satisfies Detector;
