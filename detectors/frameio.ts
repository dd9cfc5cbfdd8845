import { type Detector } from '../src/kit.ts';

export default {
  id: 'frameio',
  name: 'Frame.io',
  docs: 'https://developer.adobe.com/frameio/guides/',
  hosts: [],
  tokens: {
    token: { title: 'developer token', match: /fio-u-[\w=-]{64}/ },
  },
} satisfies Detector;
