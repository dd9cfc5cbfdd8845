import { type Detector } from '../src/kit.ts';

export default {
  id: 'coinbase',
  name: 'Coinbase',
  docs: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
  hosts: [],
  tokens: {
    cdp: {
      title: 'CDP API key',
      match: /-----BEGIN EC PRIVATE KEY-----(?:\s|\\n|[0-9A-Za-z+/=]){100,400}-----END EC PRIVATE KEY-----/,
      named: /organizations\/[0-9a-f-]{36}\/apiKeys|coinbase|cdp[-_ .]?(?:api|key|secret)/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: { name: { match: /organizations\/[0-9a-f-]{36}\/apiKeys\/[0-9a-f-]{36}/ } },
    },
    /** Of an Ed25519 key, or of the Exchange’s. */
    ed25519: {
      title: 'CDP API key secret',
      match: /(?<![+/])[0-9A-Za-z+/]{86}==/,
      named: /coinbase|cdp[-_ .]?(?:api|key|secret|wallet)/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    /** https://docs.cdp.coinbase.com/commerce/introduction/quickstart */
    commerce: {
      title: 'Commerce API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /coinbase[-_ .]?commerce|x-cc-api-key|commerce\.coinbase\.com/i,
      notNamed: /(?:id|url|project|checkout|charge|hash|nonce)$|webhook/i,
    },
    api: {
      title: 'API key or secret (legacy)',
      match: /[0-9A-Za-z]{32}|[0-9a-z_-]{64}/,
      named: /coinbase/i,
      notNamed: /id$|address|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
