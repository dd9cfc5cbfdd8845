import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'pinterest',
  name: 'Pinterest',
  docs: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
  hosts: [],
  tokens: {
    access: { title: 'access token', match: /pina_[\w-]{20,400}/, check: (secret) => secret.test(/\d|[A-Z]{3}/) },
    refresh: { title: 'refresh token', match: /pinr[._][\w.-]{20,1200}/, check: (secret) => secret.test(/\d|[A-Z]{3}/) },
    secret: { title: 'app secret', match: /[0-9a-f]{40}/, named: /pinterest[^]{0,160}(?:secret|key)/i, notNamed: idOrHash },
  },
} satisfies Detector;
