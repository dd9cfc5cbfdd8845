import { type Detector } from '../src/kit.ts';

const named = /redis[-_ ]?(?:cloud|labs|enterprise|api)|redislabs|x-api-(?:secret-)?key/i;

export default {
  id: 'redis-cloud',
  name: 'Redis Cloud',
  docs: 'https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/',
  hosts: [],
  tokens: {
    /** As in its documentation: a letter, and fifty letters and digits. */
    'user-key': { title: 'API user key', match: /S[0-9a-z]{50}/, named, parts: { accountKey: { match: /A[0-9a-z]{50}/, optional: true } } },
    'account-key': { title: 'API account key', match: /A[0-9a-z]{50}/, named },
  },
} satisfies Detector;
