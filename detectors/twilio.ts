import { type Detector, documented, idOrHash } from '../src/kit.ts';

const account = { match: /AC[0-9a-f]{32}/, optional: true };

export default {
  id: 'twilio',
  name: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  hosts: [],
  tokens: {
    auth: {
      title: 'auth token',
      match: /[0-9a-f]{32}/,
      named: /twilio/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|sid(?![a-z]))[^.]*$`, 'i'),
      parts: { account },
      decode: documented([
        {
          action: 'admin',
          resource: { type: 'account' },
          wide: true,
          mints: true,
          because: 'An auth token may do all that the account can, and make API keys.',
        },
      ]),
    },
    secret: {
      title: 'API key secret',
      match: /[0-9A-Za-z]{32}/,
      named: /twilio[^]{0,160}secret/i,
      notNamed: idOrHash,
      parts: { account, key: { match: /SK[0-9a-f]{32}/, optional: true } },
      check: (secret) => secret.test(/\d/),
    },
    /** A user name, without its secret. */
    key: { title: 'API key SID', match: /SK(?:[01234567]|[89abcdef])[0-9a-f]{31}/, public: true },
  },
} satisfies Detector;
