import { type Detector, idOrHash } from '../src/kit.ts';

const match = /[0-9a-z]{30}/;
const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/) && secret.test(/[a-z]/);

export default {
  id: 'twitch',
  name: 'Twitch',
  docs: 'https://dev.twitch.tv/docs/authentication/',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match,
      named: /twitch|(?<![a-z])tmi[-_](?:token|pass|oauth)/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:client[-_. ]?id|secret|refresh)[^.]*$`, 'i'),
      check,
    },
    chat: { title: 'chat token', match: /oauth:(?<token>[0-9a-z]{30})/, secret: 'token', check },
    refresh: { title: 'refresh token', match: /[0-9a-z]{50}/, named: /twitch/i, notNamed: idOrHash, check },
    /** Of who may send video as a channel: https://help.twitch.tv/s/article/twitch-stream-key-faq */
    stream: {
      title: 'stream key',
      match: /live_\d{6,12}_[0-9A-Za-z]{28,32}/,
      check: (secret) => secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
    secret: { title: 'client secret', match, named: /twitch[^]{0,160}secret/i, notNamed: idOrHash, check },
  },
} satisfies Detector;
