import { type Detector, documented } from '../src/kit.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export default {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  docs: 'https://launchdarkly.com/docs/home/account/api',
  hosts: [],
  tokens: {
    api: { title: 'API access token', match: new RegExp(`api-${uuid}`) },
    sdk: {
      title: 'SDK key',
      match: new RegExp(`sdk-${uuid}`),
      /** It reads the flags of one environment: https://launchdarkly.com/docs/sdk/concepts/client-side-server-side#keys */
      decode: documented(
        [{ action: 'read', resource: { type: 'flag', name: 'all of one environment' } }],
        ['Which environment it belongs to: its text does not say.'],
      ),
    },
    mobile: { title: 'mobile key', match: new RegExp(`mob-${uuid}`) },
    relay: { title: 'Relay Proxy key', match: new RegExp(`rel-${uuid}`) },
  },
} satisfies Detector;
