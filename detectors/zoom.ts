import { type Detector, idOrHash } from '../src/kit.ts';

const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/) && secret.test(/[a-z]/i);

export default {
  id: 'zoom',
  name: 'Zoom',
  docs: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
  hosts: [],
  tokens: {
    /** Of OAuth 32 characters, of the retired JWT apps and of SDKs 36. */
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{32}|[0-9A-Za-z]{36}/,
      named: /(?<![a-jl-z])zoom[^]{0,160}secret/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:webhook|verification)[^.]*$`, 'i'),
      check,
    },
    webhook: {
      title: 'webhook secret token',
      match: /[\w-]{22}/,
      named: /(?<![a-jl-z])zoom[^]{0,160}(?:secret[-_. ]?token|webhook|verification)/i,
      notNamed: idOrHash,
      check,
    },
  },
} satisfies Detector;
