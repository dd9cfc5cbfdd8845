import { type Detector } from '../src/kit.ts';

export default {
  id: 'readme',
  name: 'ReadMe',
  docs: 'https://docs.readme.com/main/reference/intro/authentication',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /rdme_[0-9a-z]{70}/ },
  },
} satisfies Detector;
