import { type Detector } from '../src/kit.ts';

export default {
  id: 'pubnub',
  name: 'PubNub',
  docs: 'https://www.pubnub.com/docs/general/setup/account-setup',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /sec-c-[0-9A-Za-z]{48}/,
      check: (secret) => secret.test(/\d/),
    },
    publish: {
      title: 'publish key',
      match: /pub-c-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      public: true,
    },
    subscribe: {
      title: 'subscribe key',
      match: /sub-c-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      public: true,
    },
  },
} satisfies Detector;
