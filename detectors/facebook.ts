import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'facebook',
  name: 'Meta (Facebook, Instagram, WhatsApp)',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  hosts: [],
  tokens: {
    /** A person's, a page's or a system user's. Square's begin alike, and are 64 characters long. */
    access: { title: 'access token', match: /(?<![+/])EAA[0-9A-Za-z]{80,450}(?![+/])/ },
    instagram: { title: 'Instagram access token', match: /IG(?:QV|QW|AA)[0-9A-Za-z_-]{80,300}/ },
    threads: { title: 'Threads access token', match: /THAA[0-9A-Za-z]{80,300}/ },
    /** The id of the app, `|`, and its secret half. */
    app: {
      title: 'app access token',
      match: /\d{13,17}(?:\||%7C)(?<token>[\w-]{27})/,
      secret: 'token',
      named: /facebook|(?<![a-jl-z])fb|(?<![a-jl-z])meta(?!data)|instagram/i,
      check: isMixed,
    },
    secret: {
      title: 'app secret',
      match: /[0-9a-f]{32}/,
      named: /(?:facebook|instagram|whats?app|messenger)[^]{0,160}(?:secret|key)|(?<![a-jl-z])(?:fb|meta(?!data))[^]{0,160}(?:secret|key)/i,
      notNamed: idOrHash,
    },
    client: {
      title: 'client token',
      match: /[0-9a-f]{32}/,
      named: /(?:facebook|(?<![a-jl-z])fb|(?<![a-jl-z])meta(?!data))[^]{0,160}client[-_. ]?token/i,
      notNamed: idOrHash,
      public: true,
    },
  },
} satisfies Detector;
