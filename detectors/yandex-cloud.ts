import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'yandex-cloud',
  name: 'Yandex Cloud',
  docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/',
  hosts: [],
  tokens: {
    'api-key': { title: 'API key', match: /AQVN[\w-]{35,38}/, check: isMixed },
    iam: { title: 'IAM token', match: /t1\.[\w-]{20,600}={0,2}\.[\w-]{86}={0,2}/ },
    oauth: { title: 'OAuth token', match: /y[0123]_[\w-]{30,80}/, check: isMixed },
    'legacy-oauth': { title: 'OAuth token of the older form', match: /AQAA[\w-]{35}/, named: /yandex|(?<![a-z])yc[-_]/i, check: isMixed },
    static: {
      title: 'static secret key',
      match: /YC[MNOP][\w-]{37}/,
      parts: { id: { match: /YCAJ[\w-]{21}/, optional: true } },
      check: isMixed,
    },
    captcha: { title: 'SmartCaptcha server key', match: /ysc2_[0-9A-Za-z]{40,60}/ },
  },
} satisfies Detector;
