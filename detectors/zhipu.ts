import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'zhipu',
  name: 'Zhipu AI',
  docs: 'https://docs.bigmodel.cn/cn/guide/develop/http/introduction',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}\.[0-9A-Za-z]{16}/,
      named: /zhipu|big[-_]?model|(?<![a-z])(?:chat)?glm|(?<![a-z])z[-_.]?ai[-_.](?:api|key)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
