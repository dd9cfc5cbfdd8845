import { type Detector } from '../src/kit.ts';

export default {
  id: 'anyscale',
  name: 'Anyscale',
  docs: 'https://docs.anyscale.com/reference/quickstart-cli',
  hosts: [],
  tokens: {
    /** The lengths of both are not documented. */
    endpoint: { title: 'Endpoints API key', match: /esecret_[0-9a-z]{20,40}/ },
    platform: { title: 'platform API token', match: /aph0_[\w-]{40,400}={0,2}/ },
  },
} satisfies Detector;
