import { type Detector } from '../src/kit.ts';

const body = '-[0-9A-Za-z]{6,24}-[0-9A-Za-z]{16,64}';

export default {
  id: 'tailscale',
  name: 'Tailscale',
  docs: 'https://tailscale.com/kb/1277/key-prefixes',
  hosts: [],
  tokens: {
    auth: { title: 'auth key', match: new RegExp(`tskey-auth${body}`) },
    api: { title: 'API access token', match: new RegExp(`tskey-api${body}`) },
    client: { title: 'OAuth client secret', match: new RegExp(`tskey-client${body}`) },
    scim: { title: 'SCIM key', match: new RegExp(`tskey-scim${body}`) },
    webhook: { title: 'webhook secret', match: new RegExp(`tskey-webhook${body}`) },
    older: {
      title: 'key of the older form',
      match: /tskey-(?!auth-|api-|client-|scim-|webhook-)(?:[0-9A-Za-z]{10,24}-)?[0-9A-Za-z]{16,64}/,
    },
  },
} satisfies Detector;
