import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'vault',
  name: 'HashiCorp Vault',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  hosts: [],
  tokens: {
    service: { title: 'service token', match: /hvs\.(?:[\w-]{24}|[\w-]{60,120})/ },
    batch: { title: 'batch token', match: /hvb\.[\w-]{130,320}/ },
    recovery: { title: 'recovery token', match: /hvr\.(?:[\w-]{24}|[\w-]{60,120})/ },
    legacy: {
      title: 'token of the form before 2022',
      match: /[sbr]\.[0-9A-Za-z]{24}/,
      named: /vault|bao[-_]/i,
      check: isMixed,
    },
    'secret-id': {
      title: 'AppRole secret id',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /(?:vault|approle|app[-_]role)[\w\s.:/="'-]{0,200}secret[-_]?id/i,
      notNamed: /role[-_]?id|accessor/i,
    },
    unseal: {
      title: 'unseal or recovery key',
      match: /(?:[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{44}|[0-9a-f]{64}|[0-9a-f]{66})/,
      named: /unseal|recovery[-_ ]key|(?<![a-z])keys[-_]b(?:ase)?64|vault[\w.-]*unseal|operator unseal/i,
    },
  },
} satisfies Detector;
