import { type Detector, idOrHash } from '../src/kit.ts';

const named = /tik[-_ ]?tok/i;

export default {
  id: 'tiktok',
  name: 'TikTok',
  docs: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
  hosts: [],
  tokens: {
    access: { title: 'access token', match: /act\.[0-9A-Za-z!*.]{50,200}/, check: (secret) => secret.test(/\d/) },
    refresh: { title: 'refresh token', match: /rft\.[0-9A-Za-z!*.]{50,200}/, check: (secret) => secret.test(/\d/) },
    client: { title: 'client access token', match: /clt\.2\.[0-9A-Za-z!*.]{30,200}/, named, notNamed: idOrHash },
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{32}|[0-9a-f]{40}/,
      named: /tik[-_ ]?tok[^]{0,160}(?:secret|token)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
