import { type Detector, documented, unsaid } from '../src/kit.ts';

export default {
  id: 'axiom',
  name: 'Axiom',
  docs: 'https://axiom.co/docs/reference/tokens',
  hosts: [],
  tokens: {
    api: {
      title: 'API token',
      match: /xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: unsaid('Of which datasets, and what it may do there: its text does not say.'),
    },
    personal: {
      title: 'personal access token',
      match: /xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: documented([
        { action: 'admin', resource: { type: 'account' }, wide: true, because: 'A personal token has all permissions of its user.' },
      ]),
    },
    ingest: {
      title: 'legacy ingest token',
      match: /xait-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      decode: documented([{ action: 'write', resource: { type: 'event' }, because: 'It sends data, and reads nothing.' }]),
    },
  },
} satisfies Detector;
