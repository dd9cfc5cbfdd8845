import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'siliconflow',
  name: 'SiliconFlow',
  docs: 'https://docs.siliconflow.com/en/userguide/quickstart',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /sk-[a-z]{48}/,
      named: /silicon[-_ ]?(?:flow|cloud)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
