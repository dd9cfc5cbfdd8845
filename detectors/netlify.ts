import { type Detector, documented } from '../src/kit.ts';

/** It may do what its user may: https://docs.netlify.com/api/get-started/ */
const userReach = documented(
  [{ action: 'admin', resource: { type: 'account' }, wide: true }],
  ['When it expires: neither its text nor Netlify’s API says.', 'Which teams it may enter: under SAML they can refuse it.'],
);

export default {
  id: 'netlify',
  name: 'Netlify',
  docs: 'https://docs.netlify.com/api/get-started/#authentication',
  hosts: [],
  tokens: {
    /** Drawn, so that it is no identifier of a network driver (`nfp_`). */
    personal: {
      title: 'personal access token',
      match: /nf[pcoub]_(?=\w{0,47}\d)(?=\w{0,47}[A-Z])(?=\w{0,47}[a-z])\w{36,48}/,
      decode: userReach,
    },
    legacy: {
      title: 'access token without a prefix',
      match: /(?:[\w-]{43,46}|[0-9a-f]{64})/,
      named: /netlify/i,
      notNamed: /(?:site|deploy|account|team|build|client|project)[-_]?id|sha(?![a-z])|commit|hash|signature|jws|password/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
    'build-hook': {
      title: 'build hook',
      match: /https:\/\/api\.netlify\.com\/build_hooks\/(?<hook>[0-9a-f]{24})/,
      secret: 'hook',
      decode: documented([{ action: 'write', resource: { type: 'deployment' } }], ['Which site it builds: the hook does not say.']),
    },
  },
} satisfies Detector;
