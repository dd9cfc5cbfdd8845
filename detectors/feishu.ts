import { type Detector, documented, idOrHash } from '../src/kit.ts';

/** And no `larkfield`. */
const named = /feishu|(?<![a-jl-z])lark(?:suite|app|bot|open|api|secret|token|encrypt|verif|webhook|[^a-z]|$)/i;
const app = { match: /cli_[0-9a-z]{16,20}/, optional: true };
const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/);

export default {
  id: 'feishu',
  name: 'Feishu (Lark)',
  docs: 'https://open.larksuite.com/document/server-docs/authentication-management/access-token/tenant_access_token_internal',
  hosts: [],
  tokens: {
    webhook: {
      title: 'bot webhook',
      match:
        /https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})/,
      decode: documented(
        [{ action: 'write', resource: { type: 'message' }, because: 'Whoever has the address can post into its group.' }],
        ['Whether its bot also asks for a signature or an address: Lark does not say.'],
      ),
    },
    secret: {
      title: 'app secret',
      match: /[0-9A-Za-z]{32}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|(?:verif|encrypt)[^.]*$`, 'i'),
      parts: { app },
      check,
    },
    verification: {
      title: 'event verification token',
      match: /[0-9A-Za-z]{32}/,
      named: /(?:feishu|(?<![a-jl-z])lark(?![a-rt-z]))[^]{0,160}(?:verif|encrypt)/i,
      notNamed: idOrHash,
      check,
    },
    access: { title: 'access token', match: /[tua]-[0-9A-Za-z_.-]{30,50}/, named, notNamed: idOrHash, check },
  },
} satisfies Detector;
