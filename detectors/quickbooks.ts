import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'quickbooks',
  name: 'QuickBooks (Intuit)',
  docs: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{40}/,
      named: /quick[-_ ]?books|intuit(?!ion|ive)|(?<![a-z])qbo?[-_]?(?:client|access|refresh|api|oauth|secret|token|key)/i,
      notNamed: /id$|webhook|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { id: { match: /AB[0-9A-Za-z]{48}/, optional: true } },
    },
    refresh: {
      title: 'refresh token',
      match: /AB11\d[0-9A-Za-z]{45}|RT1-\d{1,4}-H\d-[0-9A-Za-z]{16,60}/,
      named: /quick[-_ ]?books|intuit(?!ion|ive)|(?<![a-z])qbo?[-_]?(?:client|access|refresh|api|oauth|secret|token|key)/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    access: {
      title: 'access token',
      match: /eyJlbmMiOiJBMTI4Q0JDLUhTMjU2IiwiYWxnIjoiZGlyIn0\.\.[\w-]{20,40}\.[\w-]{100,2000}\.[\w-]{20,24}/,
      named: /quick[-_ ]?books|intuit(?!ion|ive)|(?<![a-z])qbo?[-_]?(?:client|access|refresh|api|oauth|secret|token|key)/i,
    },
    /** Of a webhook. */
    webhook: {
      title: 'webhook verifier token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /(?:quick[-_ ]?books|intuit)[^]{0,40}verif/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
