import { type Detector, nowhere, type Reach, type Sighted } from '../src/kit.ts';

export default {
  id: 'plaid',
  name: 'Plaid',
  docs: 'https://plaid.com/docs/api/#api-host',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /access-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      test: ({ secret }) => secret.test(/^access-sandbox-/),
      decode: itemReach,
    },
    secret: {
      title: 'secret',
      match: /[0-9a-f]{30}/,
      named: /plaid/i,
      notNamed:
        /client[-_. ]?id|account|user|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key|(?:^|\.)create\.key$/i,
      parts: { client: { match: /[0-9a-f]{24}/, named: /client|plaid/i, optional: true } },
    },
    processor: {
      title: 'processor token',
      match: /processor-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      test: ({ secret }) => secret.test(/^processor-sandbox-/),
    },
    /** It begins a person’s login in a browser. */
    link: {
      title: 'Link token',
      match: /(?:link|public)-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      public: true,
      test: ({ secret }) => secret.test(/-sandbox-/),
    },
  },
} satisfies Detector;

/** Its environment is a part of it; development is retired. */
function itemReach({ secret }: Sighted): Reach {
  const environment = secret.test(/^access-production-/)
    ? { name: 'production', kind: 'production' as const }
    : secret.test(/^access-sandbox-/)
      ? { name: 'sandbox', kind: 'test' as const }
      : nowhere;
  return {
    state: 'unknown',
    grants: [
      {
        action: 'read',
        resource: { type: 'bank login' },
        environment,
        evidence: 'documentation',
        because: 'With its client’s secret it reads what a person shared of one bank.',
      },
    ],
    unknowns: ['Which products it may use: only Plaid says.'],
  };
}
