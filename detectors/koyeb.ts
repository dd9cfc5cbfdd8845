import { type Detector } from '../src/kit.ts';

export default {
  id: 'koyeb',
  name: 'Koyeb',
  docs: 'https://www.koyeb.com/docs/reference/api',
  hosts: [],
  tokens: {
    /** Opaque: its length and alphabet are not documented. */
    api: {
      title: 'API token',
      match: /[0-9A-Za-z]{40,80}/,
      named: /koyeb/i,
      notNamed: /(?:app|service|organization|deployment|instance|project)[-_]?id|sha(?![a-z])|commit|hash|digest/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
  },
} satisfies Detector;
