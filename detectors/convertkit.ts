import { type Detector, idOrHash } from '../src/kit.ts';

const named = /convert[-_ ]?kit|(?<![a-z])kit[-_]api/i;
const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/) && secret.test(/[a-z]/i);

export default {
  id: 'convertkit',
  name: 'Kit (ConvertKit)',
  docs: 'https://developers.kit.com/api-reference/authentication',
  hosts: [],
  tokens: {
    secret: { title: 'API secret', match: /[\w-]{43}/, named, notNamed: idOrHash, check },
    key: { title: 'API key', match: /[\w-]{22}/, named, notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'), check },
    v4: { title: 'API key', match: /kit_[0-9a-f]{32}/ },
  },
} satisfies Detector;
