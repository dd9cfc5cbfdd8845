import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'saucelabs',
  name: 'Sauce Labs',
  docs: 'https://docs.saucelabs.com/basics/environment-variables/',
  hosts: [],
  tokens: {
    key: {
      title: 'access key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /sauce[-_. ]?labs|(?<![a-z])sauce[^a-z]{0,16}(?:access|key|token|api|user)|saucectl/i,
      notNamed: idOrHash,
    },
    grid: {
      title: 'access key in the address of its grid',
      match:
        /https?:\/\/(?<user>[\w.-]{2,64}):(?<key>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@ondemand\.(?:[\w-]{2,20}\.)?saucelabs\.com/,
      secret: 'key',
    },
  },
} satisfies Detector;
