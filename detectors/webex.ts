import { type Detector, idOrHash } from '../src/kit.ts';

const named = /webex|cisco[-_ ]?spark/i;

export default {
  id: 'webex',
  name: 'Webex',
  docs: 'https://developer.webex.com/docs/getting-started',
  hosts: [],
  tokens: {
    /** A person's, a bot's or a guest's: 64 characters, a few of where it was made, and the id of its organization. */
    access: {
      title: 'access token',
      match: /[0-9A-Za-z_-]{64}_[0-9A-Z]{2,4}_(?<organization>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      named: /webex|spark|cisco|authorization|bot|token|bearer/i,
      notNamed: idOrHash,
    },
    secret: { title: 'client secret', match: /[0-9a-f]{64}/, named, notNamed: new RegExp(`${idOrHash.source}|client[-_. ]?id[^.]*$`, 'i') },
  },
} satisfies Detector;
