import { type Detector } from '../src/kit.ts';

export default {
  id: 'hcp-terraform',
  name: 'HCP Terraform',
  docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  hosts: [],
  tokens: {
    api: {
      title: 'API token',
      match: /[0-9A-Za-z]{14}\.atlasv1\.[\w=-]{60,70}/,
      kinds: {
        user: 'user token',
        team: 'team token',
        organization: 'organization token',
        agent: 'agent token',
        audit: 'audit trail token',
      },
    },
  },
} satisfies Detector;
