import { type Detector, documented, idOrHash } from '../src/kit.ts';

const id = { match: /wx[0-9a-f]{16}/, optional: true };

export default {
  id: 'wechat',
  name: 'WeChat',
  docs: 'https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html',
  hosts: [],
  tokens: {
    secret: {
      title: 'app secret',
      match: /[0-9a-f]{32}/,
      named: /(?:we[-_ ]?chat|weixin|(?<![a-z])wxapp|(?<![a-z])wx[-_.]|miniprogram|mini[-_]program)[^]{0,160}(?:secret|app[-_ ]?key)/i,
      notNamed: idOrHash,
      parts: { id },
    },
    pay: {
      title: 'payment API key',
      match: /[0-9A-Za-z]{32}/,
      named: /(?:we[-_ ]?chat|weixin|(?<![a-z])wx)[-_. ]?pay[^]{0,160}key|(?<![a-z])mch[-_. ]?key|api[-_]?v3[-_]?key/i,
      notNamed: new RegExp(`${idOrHash.source}|serial[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
    corp: {
      title: 'corporate secret',
      match: /[\w-]{43}/,
      named: /(?:we[-_ ]?chat|weixin|wecom|qywx|(?<![a-z])corp|(?<![a-z])wxwork)[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    webhook: {
      title: 'WeCom group webhook',
      match: /https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: documented([{ action: 'write', resource: { type: 'message' }, because: 'Whoever has the address can post into its group.' }]),
    },
  },
} satisfies Detector;
