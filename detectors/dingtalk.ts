import { type Detector, documented, idOrHash } from '../src/kit.ts';

const named = /ding[-_ ]?talk|(?<![a-z])ding[-_](?:token|secret|access|robot|bot|app|key)|dingding/i;

/** https://open.dingtalk.com/document/robots/custom-robot-access */
const posts = documented(
  [{ action: 'write', resource: { type: 'message' }, because: 'Whoever has it can post into its group.' }],
  ['Whether its robot also asks for a signature or an address: DingTalk does not say.'],
);

export default {
  id: 'dingtalk',
  name: 'DingTalk',
  docs: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
  hosts: [],
  tokens: {
    webhook: {
      title: 'robot webhook',
      match: /https:\/\/(?:oapi|api)\.dingtalk\.com\/robot\/send\?access_token=(?<token>[0-9a-f]{64})/,
      secret: 'token',
      decode: posts,
    },
    robot: {
      title: 'robot access token',
      match: /[0-9a-f]{64}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|(?:webhook|secret|sign)[^.]*$`, 'i'),
      decode: posts,
    },
    signing: { title: 'robot signing secret', match: /SEC[0-9a-f]{64}/ },
    secret: {
      title: 'app secret',
      match: /[\w-]{64}/,
      named: /(?:ding[-_ ]?talk|(?<![a-z])ding[-_]|dingding)[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
