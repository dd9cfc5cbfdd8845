import { type Detector } from '../src/kit.ts';

export default {
  id: 'docusign',
  name: 'Docusign',
  docs: 'https://developers.docusign.com/platform/auth/',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /docu[-_ ]?sign/i,
      notNamed:
        /id$|client[-_. ]?key|integr|user|guid|account|envelope|template|integrator|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: {
        integration: {
          match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
          named: /integrat|client[-_. ]?id/i,
          optional: true,
        },
      },
    },
    /** Its header says typ MT, which no JWT does. */
    access: { title: 'access token', match: /eyJ0eXAiOiJNVCIs[\w-]{20,300}\.[\w-]{200,2500}\.[\w-]{300,700}/ },
  },
} satisfies Detector;
