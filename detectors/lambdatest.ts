import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'lambdatest',
  name: 'LambdaTest',
  docs: 'https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/',
  hosts: [],
  tokens: {
    key: {
      title: 'access key',
      match: /(?:LT_)?[0-9A-Za-z]{45,52}/,
      named: /lambda[-_. ]?test|(?<![a-z])lt[-_]access|ltAccess/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    grid: {
      title: 'access key in the address of its grid',
      match: /https?:\/\/(?<user>[\w.-]{2,64}):(?<key>(?:LT_)?[0-9A-Za-z]{45,52})@(?:hub|mobile-hub)\.lambdatest\.com/,
      secret: 'key',
    },
  },
} satisfies Detector;
