import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'teleport',
  name: 'Teleport',
  docs: 'https://goteleport.com/docs/reference/join-methods/',
  hosts: [],
  tokens: {
    join: {
      title: 'join token or provisioning secret',
      match: /[0-9a-f]{32}/,
      named: /teleport|(?<![a-z])tsh[-_]|tctl/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
