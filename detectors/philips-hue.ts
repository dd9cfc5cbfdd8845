import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'philips-hue',
  name: 'Philips Hue',
  docs: 'https://developers.meethue.com/develop/hue-api-v2/getting-started/',
  hosts: [],
  tokens: {
    app: {
      title: 'application key',
      match: /[0-9A-Za-z-]{40}/,
      named:
        /(?<![a-z])hue(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|app|user(?:name)?|bridge|key|token|hub)|philips[-_ ]?hue|hue-application-key/i,
      notNamed: /id$|ip$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    client: {
      title: 'entertainment client key or app secret',
      match: /[0-9A-F]{32}|[0-9A-Za-z]{16}/,
      named: /(?<![a-z])hue[-_ .]?client[-_ .]?(?:key|secret)|philips[-_ ]?hue[^]{0,20}(?:client|secret)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
