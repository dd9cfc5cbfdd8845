import { type Detector } from '../src/kit.ts';

export default {
  id: 'octopus-deploy',
  name: 'Octopus Deploy',
  docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /(?<!\/)API-[0-9A-Z]{25,32}/, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
