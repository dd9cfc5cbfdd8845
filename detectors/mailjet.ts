import { type Detector, idOrHash } from '../src/kit.ts';

const match = /[0-9a-f]{32}/;
const secret = /(?:mail[-_ ]?jet|(?<![a-jl-z])mj[-_]?api)[^]{0,160}(?:secret|private|password)/i;

export default {
  id: 'mailjet',
  name: 'Mailjet',
  docs: 'https://dev.mailjet.com/email/guides/getting-started/',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match,
      named: secret,
      notNamed: idOrHash,
      parts: { key: { match, named: /public|api[-_]?key|user/i, optional: true } },
    },
    /** The base64 of both, as a header has it. */
    basic: {
      title: 'API key and secret key',
      match: /[0-9A-Za-z]{87}=/,
      named: /mail[-_ ]?jet|(?<![a-jl-z])mj[-_]?api/i,
      notNamed: idOrHash,
    },
    /** A user name, which Mailjet calls public. */
    key: {
      title: 'API key',
      match,
      named: /mail[-_ ]?jet|(?<![a-jl-z])mj[-_]?api/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|private|password|token|sms)[^.]*$`, 'i'),
      public: true,
    },
    sms: { title: 'SMS token', match, named: /mail[-_ ]?jet[^]{0,160}(?:token|sms)/i, notNamed: idOrHash },
  },
} satisfies Detector;
