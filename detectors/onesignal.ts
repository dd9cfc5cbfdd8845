import { type Detector, idOrHash } from '../src/kit.ts';

const named = /one[-_ ]?signal/i;

export default {
  id: 'onesignal',
  name: 'OneSignal',
  docs: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  hosts: [],
  tokens: {
    app: { title: 'app API key', match: /os_v2_app_[a-z2-7]{103}/ },
    organization: { title: 'organization API key', match: /os_v2_org_[a-z2-7]{103}/ },
    /** The base64 of a UUID, or a UUID: apps and their users have ids that look like the latter. */
    legacy: {
      title: 'REST API key',
      match: /[0-9A-Za-z]{48}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|(?:app[-_. ]?id|player|segment|template)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
