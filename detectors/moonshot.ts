import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'moonshot',
  name: 'Moonshot AI',
  docs: 'https://platform.moonshot.ai/docs/api/chat',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /sk-[0-9A-Za-z]{48}/,
      named: /moonshot|(?<![a-z])kimi/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
