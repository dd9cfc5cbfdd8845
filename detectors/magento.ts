import { type Detector } from '../src/kit.ts';

export default {
  id: 'magento',
  name: 'Adobe Commerce (Magento)',
  docs: 'https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-token/',
  hosts: [],
  tokens: {
    access: {
      title: 'integration token or secret',
      match: /[0-9a-z]{32}/,
      named: /magento|adobe[-_ ]?commerce|mage[-_](?:api|access|token)/i,
      notNamed: /username|id$|encrypt|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
