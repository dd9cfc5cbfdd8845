import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'stability-ai',
  name: 'Stability AI',
  docs: 'https://platform.stability.ai/docs/getting-started/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /sk-(?![0-9A-Za-z]{20}T3BlbkFJ)[0-9A-Za-z]{48}/,
      named: /stability|dream[-_ ]?studio|stable[-_ ]?diffusion/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
