import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'gitea',
  name: 'Gitea',
  docs: 'https://docs.gitea.com/development/api-usage#authentication',
  hosts: [],
  tokens: {
    token: { title: 'access token', match: /[0-9a-f]{40}/, named: /gitea|forgejo|codeberg/i, notNamed: idOrHash },
    url: {
      title: 'access token in an address',
      match: /https:\/\/(?<user>[\w.-]{1,64}):(?<token>[0-9a-f]{40})@(?<host>(?:gitea|forgejo)\.[\w.-]{3,100}|codeberg\.org)/,
      secret: 'token',
    },
    runner: {
      title: 'runner registration token',
      match: /[0-9A-Za-z]{40}/,
      named: /(?:gitea|forgejo).{0,20}(?:runner|registration)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/[G-Zg-z]/) && secret.test(/\d/),
    },
    /** app.ini: made by `gitea generate secret INTERNAL_TOKEN`, a JWT of nothing but a time. */
    secret: {
      title: 'internal token or secret key of a server',
      match: /eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJuYmYiOj[\w-]{8,16}\.[\w-]{43}/,
    },
  },
} satisfies Detector;
