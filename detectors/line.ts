import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'line',
  name: 'LINE',
  docs: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  hosts: [],
  tokens: {
    access: {
      title: 'channel access token',
      match: /[0-9A-Za-z+/]{170,172}={0,2}/,
      named:
        /(?<![a-z])line(?:[-_ .]?(?:channel|bot|messag|msg|access|api|token|login|me)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:token))|linebot|channel[-_. ]?access[-_. ]?token|channel[-_. ]?token|api\.line\.me/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    secret: {
      title: 'channel secret',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-z])line(?:[-_ .]?(?:channel|login|bot|client|app|messaging)?[-_. ]?secret|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:secret))|channel[-_. ]?secret|linebot/i,
      notNamed: new RegExp(`${idOrHash.source}|pusher|stripe|slack|discord`, 'i'),
    },
    notify: {
      title: 'LINE Notify token',
      match: /[0-9A-Za-z]{43}/,
      named: /(?<![a-z])line[-_ .]?notify|notify-api\.line/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
