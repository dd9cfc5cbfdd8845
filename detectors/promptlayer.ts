import { type Detector } from '../src/kit.ts';

export default {
  id: 'promptlayer',
  name: 'PromptLayer',
  docs: 'https://docs.promptlayer.com/quickstart',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /pl_[0-9a-f]{32}/,
    },
  },
} satisfies Detector;
