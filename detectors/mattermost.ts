import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'mattermost',
  name: 'Mattermost',
  docs: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  hosts: [],
  tokens: {
    /** A person's or a bot's. Ids of its channels, teams and users look the same. */
    token: {
      title: 'access token',
      match: /[0-9a-z]{26}/,
      named: /mattermost|(?<![a-z])mm(?:ctl)?[-_](?:token|access|bot|auth|admin)/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:channel|team|user(?:$|name)|hook)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
    webhook: {
      title: 'incoming webhook',
      match: /https?:\/\/[\w.-]{3,80}(?::\d{2,5})?(?:\/[\w-]{1,30})?\/hooks\/(?<key>[0-9a-z]{26})/,
      secret: 'key',
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
