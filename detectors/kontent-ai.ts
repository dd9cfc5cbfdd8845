import { type Detector } from '../src/kit.ts';

export default {
  id: 'kontent-ai',
  name: 'Kontent.ai',
  docs: 'https://kontent.ai/learn/docs/apis/api-keys',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /(?:ew0KICAiYWxnI|eyJ)[\w-]{10,60}\.(?:ew0KICA|eyJ)[\w-]{60,600}\.[\w-]{43}/,
      named: /kontent(?![-_ ]?type)/i,
    },
  },
} satisfies Detector;
