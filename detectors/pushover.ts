import { type Detector, idOrHash } from '../src/kit.ts';

const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/);

export default {
  id: 'pushover',
  name: 'Pushover',
  docs: 'https://pushover.net/api',
  hosts: [],
  tokens: {
    app: { title: 'application token', match: /a[0-9A-Za-z]{29}/, named: /pushover/i, notNamed: idOrHash, check },
    /** Of a person or a group: whom an application may send to. */
    user: { title: 'user or group key', match: /[ug][0-9A-Za-z]{29}/, named: /pushover/i, notNamed: idOrHash, check },
  },
} satisfies Detector;
