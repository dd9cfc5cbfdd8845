import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'timescale',
  name: 'Tiger Cloud (Timescale)',
  docs: 'https://www.tigerdata.com/docs/use-timescale/latest/security/client-credentials',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    secret: {
      title: 'secret key of client credentials',
      match: /[0-9A-Za-z]{32,72}/,
      named: /timescale|tiger[-_ ]?(?:data|cloud|api|secret|token)|tigerdata/i,
      notNamed: /public|access[-_]?key$|(?:project|service|region|vpc)[-_]?id|sha(?![a-z])|hash|digest|commit/i,
      check: isMixed,
      parts: { accessKey: { match: /[0-9A-Za-z]{20,30}/, named: /access|public/i, optional: true } },
    },
  },
} satisfies Detector;
