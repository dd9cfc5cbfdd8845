import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'rocketchat',
  name: 'Rocket.Chat',
  docs: 'https://developer.rocket.chat/apidocs/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[\w-]{43}/,
      named: /rocket[-_ .]?chat|x-user-id/i,
      notNamed: new RegExp(`${idOrHash.source}|webhook[^.]*$`, 'i'),
      parts: { user: { match: /[0-9A-Za-z]{17}/, named: /user[-_]?id|x-user-id/i, optional: true } },
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    webhook: {
      title: 'incoming webhook',
      match: /https?:\/\/[\w.-]{3,80}(?::\d{2,5})?\/hooks\/(?:[0-9a-f]{24}|[0-9A-Za-z]{17})\/(?<token>[0-9A-Za-z]{32,64})/,
      secret: 'token',
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
