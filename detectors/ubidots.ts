import { type Detector } from '../src/kit.ts';

export default {
  id: 'ubidots',
  name: 'Ubidots',
  docs: 'https://docs.ubidots.com/v1.6/reference/authentication',
  hosts: [],
  tokens: {
    token: { title: 'token', match: /BB(?:FF|US)-[0-9A-Za-z]{30,36}/ },
    /** It makes tokens. */
    key: { title: 'API key', match: /BB(?:FF|US)-[0-9a-f]{39,40}/ },
  },
} satisfies Detector;
