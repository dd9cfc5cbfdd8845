import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'alibaba-cloud',
  name: 'Alibaba Cloud',
  docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  hosts: [],
  tokens: {
    'access-key': {
      title: 'AccessKey secret',
      match: /[0-9A-Za-z]{30}/,
      named:
        /ali(?:baba|yun|cloud|pay)|LTAI[0-9A-Za-z]{8}|(?<![a-z])oss[-_]?(?:access|key|secret)|access[-_]?key[-_]?secret|dashvector|aliyuncs/i,
      notNamed: /(?:key|app|user|account|instance)[-_]?id$|sha(?![a-z])|hash|bucket|endpoint/i,
      check: isMixed,
      parts: { accessKeyId: { match: /LTAI[0-9A-Za-z]{12,26}/, optional: true } },
    },
  },
} satisfies Detector;
