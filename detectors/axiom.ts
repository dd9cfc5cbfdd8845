import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'axiom',
  name: 'Axiom',
  docs: 'https://axiom.co/docs/reference/tokens',
  hosts: [],
  tokens: {
    api: {
      title: 'API token',
      match: /xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: () => ({ state: 'unknown', grants: [], unknowns: ['Of which datasets, and what it may do there: its text does not say.'] }),
    },
    personal: {
      title: 'personal access token',
      match: /xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'admin',
            resource: { type: 'account' },
            environment: nowhere,
            evidence: 'documentation',
            wide: true,
            because: 'A personal token has all permissions of its user.',
          },
        ],
        unknowns: [],
      }),
    },
    ingest: {
      title: 'legacy ingest token',
      match: /xait-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'event' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It sends data, and reads nothing.',
          },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
