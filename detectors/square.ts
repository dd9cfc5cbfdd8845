import { type Detector } from '../src/kit.ts';

export default {
  id: 'square',
  name: 'Square',
  docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  hosts: [],
  tokens: {
    /** A personal one or one of OAuth; Facebook’s begin alike, and are longer. */
    access: { title: 'access token', match: /EAAA[\w+=-]{60}/, check: (secret) => secret.test(/\d/) },
    secret: { title: 'application secret', match: /(?:sandbox-)?sq0cs[bp]-[\w-]{43}/, test: ({ secret }) => secret.test(/^sandbox-/) },
    legacy: { title: 'access token (legacy)', match: /sq0atp-[\w-]{22}/ },
    app: { title: 'application id', match: /(?:sandbox-)?sq0id[bp]-[\w-]{22}/, public: true },
  },
} satisfies Detector;
