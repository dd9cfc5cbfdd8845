import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'better-stack',
  name: 'Better Stack',
  docs: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
  hosts: [],
  tokens: {
    token: {
      title: 'API or source token',
      match: /[0-9A-Za-z]{24}/,
      named: /better[-_ ]?(?:stack|uptime)|logtail/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
