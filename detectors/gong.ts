import { type Detector, idOrHash } from '../src/kit.ts';

const named =
  /(?<![a-jl-z])gong(?:[-_ .]?(?:io|api|access|key|secret|token|client|auth|app)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))/i;

export default {
  id: 'gong',
  name: 'Gong',
  docs: 'https://gong.app.gong.io/settings/api/documentation',
  hosts: [],
  tokens: {
    secret: {
      title: 'access key secret',
      match: /eyJ[\w-]{10,200}\.eyJ[\w-]{20,700}\.[\w-]{20,200}/,
      named,
      notNamed: idOrHash,
      parts: { key: { match: /[0-9A-Z]{32}/, optional: true } },
    },
    /** A user name, without its secret. */
    key: {
      title: 'access key',
      match: /[0-9A-Z]{32}/,
      named,
      notNamed: idOrHash,
      public: true,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
