import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'bugsnag',
  name: 'Bugsnag',
  docs: 'https://docs.bugsnag.com/',
  hosts: [],
  tokens: {
    /** It is in every web page and app that reports. */
    notifier: { title: 'notifier API key', match: /[0-9a-f]{32}/, named: /bugsnag/i, notNamed: idOrHash, public: true },
    personal: {
      title: 'personal auth token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /bugsnag/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
