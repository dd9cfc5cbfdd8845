import { type Detector, isMixed } from '../src/kit.ts';

const keyPart = { match: /[0-9A-Z]{16}/, named: /key|user/i, optional: true };

export default {
  id: 'confluent',
  name: 'Confluent Cloud',
  docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  hosts: [],
  tokens: {
    secret: { title: 'API secret', match: /cflt[0-9A-Za-z+/]{60}/, parts: { key: keyPart } },
    legacy: {
      title: 'API secret without a prefix',
      match: /[0-9A-Za-z+/]{64}/,
      named: /confluent|ccloud|kafka|sasl|schema[-_.]?registry|bootstrap[-_.]?servers|ksql|cloud[-_]api[-_]secret/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum|fingerprint/i,
      check: isMixed,
      parts: { key: keyPart },
    },
  },
} satisfies Detector;
