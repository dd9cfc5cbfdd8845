import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'deepseek',
  name: 'DeepSeek',
  docs: 'https://api-docs.deepseek.com/',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /sk-[0-9a-z]{32}/, named: /deepseek/i, notNamed: idOrHash },
  },
} satisfies Detector;
