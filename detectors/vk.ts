import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'vk',
  name: 'VK',
  docs: 'https://dev.vk.com/en/api/access-token/getting-started',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /(?=v)[a-z]k1\.a\.[\w-]{80,300}/,
      check: (secret) => secret.test(/\d/),
    },
    legacy: {
      title: 'access token of the older form',
      match: /[0-9a-f]{85}/,
      named: /(?<![a-z])vk[-_. ]?(?:access|token|api|user|group|community|service|bot)|vkontakte|api\.vk\.com/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
