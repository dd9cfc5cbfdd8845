import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'pushbullet',
  name: 'Pushbullet',
  docs: 'https://docs.pushbullet.com/#api-overview',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /o\.[0-9A-Za-z]{32}/,
      named: /push[-_ ]?bullet|access-token|(?<![a-z])pb[-_](?:token|api|key)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
