import { type Detector, type Secret } from '../src/kit.ts';

const isDrawn = (secret: Secret) => secret.test(/\d/) && secret.test(/[A-Z]/) && secret.test(/[a-z]/);

export default {
  id: 'yandex-cloud',
  name: 'Yandex Cloud',
  docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/',
  hosts: [],
  tokens: {
    'api-key': { title: 'API key', match: /AQVN[\w-]{35,38}/, check: isDrawn },
    iam: { title: 'IAM token', match: /t1\.[\w-]{20,600}={0,2}\.[\w-]{86}={0,2}/ },
    oauth: { title: 'OAuth token', match: /y[0123]_[\w-]{30,80}/, check: isDrawn },
    'legacy-oauth': { title: 'OAuth token of the older form', match: /AQAA[\w-]{35}/, named: /yandex|(?<![a-z])yc[-_]/i, check: isDrawn },
    static: {
      title: 'static secret key',
      match: /YC[MNOP][\w-]{37}/,
      parts: { id: { match: /YCAJ[\w-]{21}/, optional: true } },
      check: isDrawn,
    },
    captcha: { title: 'SmartCaptcha server key', match: /ysc2_[0-9A-Za-z]{40,60}/ },
  },
} satisfies Detector;
