import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'sendbird',
  name: 'Sendbird',
  docs: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
  hosts: [],
  tokens: {
    api: { title: 'API token', match: /[0-9a-f]{40}/, named: /send[-_ ]?bird/i, notNamed: idOrHash },
    organization: { title: 'organization API key', match: /[0-9a-f]{24}/, named: /send[-_ ]?bird/i, notNamed: idOrHash },
  },
} satisfies Detector;
