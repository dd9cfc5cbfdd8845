import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'mailchimp',
  name: 'Mailchimp',
  docs: 'https://mailchimp.com/developer/marketing/guides/quick-start/#generate-your-api-key',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}-(?<datacenter>us\d{1,2})/,
      named: /mail[-_ ]?chimp|mc4wp|(?<![a-jl-z])mc[-_]?(?:api|key|token|auth)|list-manage|newsletter|api\.mailchimp/i,
      notNamed: idOrHash,
    },
    'mandrill-md': { title: 'Transactional (Mandrill) API key', match: /md-[\w-]{22}/, check: isMixed },
    mandrill: {
      title: 'Transactional (Mandrill) API key',
      match: /[\w-]{22}/,
      named: /mandrill|mail[-_ ]?chimp[^]{0,160}(?:transactional|tx)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/^[a-z-]+$|^[A-Z_]+$/),
    },
  },
} satisfies Detector;
