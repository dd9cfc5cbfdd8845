import { type Detector } from '../src/kit.ts';

export default {
  id: 'lemon-squeezy',
  name: 'Lemon Squeezy',
  docs: 'https://docs.lemonsqueezy.com/guides/developer-guide/getting-started',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /eyJ[\w-]{30,60}\.eyJ[\w-]{100,700}\.[\w-]{340,700}/, named: /lemon[-_ ]?squeezy/i },
    /** Whoever makes the webhook chooses it. */
    webhook: {
      title: 'webhook signing secret',
      match: /[0-9A-Za-z]{16,40}/,
      named: /lemon[-_ ]?squeezy[^]{0,40}(?:secret|sign)/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
  },
} satisfies Detector;
