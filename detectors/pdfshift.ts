import { type Detector } from '../src/kit.ts';

export default {
  id: 'pdfshift',
  name: 'PDFShift',
  docs: 'https://docs.pdfshift.io/#authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /sk_[0-9a-f]{40}|[0-9a-f]{32}/,
      named: /pdf[-_ ]?shift/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
