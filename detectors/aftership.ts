import { type Detector } from '../src/kit.ts';

export default {
  id: 'aftership',
  name: 'AfterShip',
  docs: 'https://www.aftership.com/docs/tracking/quickstart/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /asat_[0-9a-f]{32}/,
    },
  },
} satisfies Detector;
