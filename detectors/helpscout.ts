import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'helpscout',
  name: 'Help Scout',
  docs: 'https://developer.helpscout.com/mailbox-api/overview/authentication/',
  hosts: [],
  tokens: {
    /** An application's secret, or an API key of its older APIs. */
    secret: {
      title: 'app secret or API key',
      match: /[0-9A-Za-z]{32}|[0-9a-z]{40}/,
      named: /help[-_ ]?scout/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:app[-_. ]?id|client[-_. ]?id|beacon)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
