import { type Detector } from '../src/kit.ts';

export default {
  id: 'pulumi',
  name: 'Pulumi Cloud',
  docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /pul-[0-9a-f]{40}/,
      kinds: { personal: 'personal access token', organization: 'organization access token', team: 'team access token' },
    },
  },
} satisfies Detector;
