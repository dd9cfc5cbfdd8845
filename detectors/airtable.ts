import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'airtable',
  name: 'Airtable',
  docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /pat[0-9A-Za-z]{14}\.[0-9a-f]{64}/ },
    oauth: {
      title: 'OAuth access token',
      match: /[0-9A-Za-z]{8,40}\.v1\.[\w-]{8,300}\.[0-9a-f]{32,128}/,
      named: /airtable/i,
      notNamed: idOrHash,
    },
    legacy: {
      title: 'API key of the old form',
      match: /key[0-9A-Za-z]{14}/,
      named: /airtable|airrecord/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      decode: unsaid('Whether it still works: Airtable has retired its API keys.'),
    },
  },
} satisfies Detector;
