import { type Detector } from '../src/kit.ts';

export default {
  id: 'civo',
  name: 'Civo',
  docs: 'https://www.civo.com/docs/account/api-keys',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{50}/,
      named: /civo/i,
      notNamed: /(?:network|cluster|instance|firewall|disk)[-_]?id|sha(?![a-z])|hash/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
  },
} satisfies Detector;
