import { type Detector } from '../src/kit.ts';

export default {
  id: 'fastly',
  name: 'Fastly',
  docs: 'https://www.fastly.com/documentation/guides/account-info/user-management/using-api-tokens/',
  hosts: [],
  tokens: {
    api: {
      title: 'API token',
      match: /[\w-]{32}/,
      named: /fastly/i,
      notNamed: /(?:service|customer|version|backend|user|acl|dictionary|store)[-_]?id|sha(?![a-z])|hash|md5|etag|surrogate/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
  },
} satisfies Detector;
