import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'render',
  name: 'Render',
  docs: 'https://render.com/docs/api#1-create-an-api-key',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /rnd_[0-9A-Za-z]{28}/ },
    'deploy-hook': {
      title: 'deploy hook',
      match: /https:\/\/api\.render\.com\/deploy\/(?<service>(?:srv|crn|dsc)-[0-9a-z]{16,32})\?key=(?<key>[\w-]{8,32})/,
      secret: 'key',
      decode: ({ facts: { service = '' } }) => ({
        state: 'unknown',
        grants: [{ action: 'write', resource: { type: 'service', id: service }, environment: nowhere, evidence: 'documentation' }],
        unknowns: ['Whether its service is production: the hook does not say.'],
      }),
    },
  },
} satisfies Detector;
