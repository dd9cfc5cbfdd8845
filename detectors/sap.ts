import { type Detector } from '../src/kit.ts';

export default {
  id: 'sap',
  name: 'SAP',
  docs: 'https://help.sap.com/docs/btp/sap-business-technology-platform/service-bindings',
  hosts: [],
  tokens: {
    binding: {
      title: 'client secret of a service binding',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\$[\w-]{43}=/,
      named: /client[-_. ]?secret|xsuaa|(?<![a-z])sap[-_. ]/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    /** Of the Business Accelerator Hub, or Concur. */
    api: {
      title: 'API key or secret',
      match: /[0-9A-Za-z]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named:
        /(?<![a-z])sap(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|key|btp|hana|client|secret|cloud|hub|ariba|concur)|concur[-_ .]?(?:api|client|secret|token|access)|ariba|success[-_ ]?factors/i,
      notNamed:
        /client[-_. ]?id|id$|host|url|number|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
