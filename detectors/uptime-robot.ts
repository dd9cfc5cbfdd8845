import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'uptime-robot',
  name: 'UptimeRobot',
  docs: 'https://uptimerobot.com/api/',
  hosts: [],
  tokens: {
    /** u: main, ur: read-only, m: of one monitor. */
    key: { title: 'API key', match: /(?:ur?|m)[0-9a-z]{5,12}-[0-9A-Za-z]{24}/, named: /uptime[-_ ]?robot/i, notNamed: idOrHash },
  },
} satisfies Detector;
