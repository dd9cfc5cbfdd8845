import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'dashscope',
  name: 'Alibaba Model Studio',
  docs: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /sk-[0-9a-f]{32}/,
      named: /dash[-_ ]?scope|(?<![a-z])qwen|(?<![a-z])bailian|model[-_ ]?studio|tongyi/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
