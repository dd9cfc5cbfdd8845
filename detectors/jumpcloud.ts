import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'jumpcloud',
  name: 'JumpCloud',
  docs: 'https://jumpcloud.com/support/jumpcloud-apis1',
  hosts: [],
  tokens: {
    /** Its length is not documented, but seen. */
    key: { title: 'API key', match: /jca_[0-9A-Za-z]{36}/, check: isMixed },
    legacy: {
      title: 'legacy API key',
      match: /[0-9A-Za-z]{40}/,
      named: /jump[-_ ]?cloud/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
