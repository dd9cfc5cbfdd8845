import { claims, type Detector, type Secret, unsaid } from '../src/kit.ts';

const jwt = /eyJ[\w-]{10,400}\.ey[IJ][\w-]{20,2500}\.[\w-]{43,700}/;
const vaults = '1password.com/vts';

/** Connect's tokens list vaults: https://developer.1password.com/docs/connect/concepts */
const isConnect = (secret: Secret) => vaults in claims(secret);

export default {
  id: 'onepassword',
  name: '1Password',
  docs: 'https://developer.1password.com/docs/service-accounts/security/',
  hosts: [],
  tokens: {
    'service-account': { title: 'service account token', match: /ops_eyJ[\w+/-]{200,3000}={0,2}/ },
    connect: { title: 'Connect server token', match: jwt, check: isConnect },
    'connect-named': {
      title: 'Connect or Events API token',
      match: jwt,
      named: /1password|one[-_]?password|(?<![a-z])op[-_](?:connect|events|token)|events[-_]?api/i,
    },
    'secret-key': {
      title: 'account Secret Key',
      match: /A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})(?:-[0-9A-Z]{5}){3}/,
      decode: unsaid('What it opens: nothing without the password of its account.'),
    },
  },
} satisfies Detector;
