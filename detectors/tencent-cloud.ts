import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'tencent-cloud',
  name: 'Tencent Cloud',
  docs: 'https://www.tencentcloud.com/document/product/598/32675',
  hosts: [],
  tokens: {
    'secret-key': {
      title: 'SecretKey',
      match: /[0-9A-Za-z]{32}/,
      named: /tencent|qcloud|AKID[0-9A-Za-z]{13}|(?<![a-z])cos[-_]?secret|myqcloud/i,
      notNamed: /(?:secret|app|sdk|user|key)[-_]?id$|sha(?![a-z])|hash|md5|bucket|region/i,
      check: isMixed,
      parts: { secretId: { match: /AKID[0-9A-Za-z]{13,40}/, optional: true } },
    },
  },
} satisfies Detector;
