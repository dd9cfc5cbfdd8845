import { type Detector, idOrHash, nowhere, type Reach, type Sighted } from '../src/kit.ts';

const starts = ({ facts }: Sighted): Reach => ({
  state: 'unknown',
  identity: `account ${facts['account']}`,
  grants: [
    {
      action: 'write',
      resource: { type: 'workflow' },
      environment: nowhere,
      evidence: 'documentation',
      because: 'Whoever has the address can start this Zap.',
    },
  ],
  unknowns: ['What that Zap does.'],
});

export default {
  id: 'zapier',
  name: 'Zapier',
  docs: 'https://docs.zapier.com/platform/reference/cli-docs',
  hosts: [],
  tokens: {
    webhook: {
      title: 'webhook',
      match: /(?:https:\/\/)?hooks\.zapier\.com\/hooks\/(?:catch|standard)\/(?<account>\d{3,12})\/[0-9A-Za-z]{5,12}/,
      decode: starts,
    },
    deploy: { title: 'deploy key', match: /[0-9a-f]{32}/, named: /zapier/i, notNamed: idOrHash },
  },
} satisfies Detector;
