import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'oracle-cloud',
  name: 'Oracle Cloud',
  docs: 'https://docs.oracle.com/iaas/Content/Identity/Tasks/managingcredentials.htm',
  hosts: [],
  tokens: {
    'customer-secret': {
      title: 'customer secret key',
      match: /[0-9A-Za-z+/]{43}=/,
      named: /oracle|(?<![a-z])oci(?![a-z])|(?<![a-z])oci(?:secret|key|token|api|auth|access|pat|cred|customer)/i,
      notNamed: /ocid|fingerprint|tenancy|sha(?![a-z])|hash/i,
      check: isMixed,
      parts: { accessKey: { match: /[0-9a-f]{40}/, named: /access[-_]?key/i, optional: true } },
    },
  },
} satisfies Detector;
