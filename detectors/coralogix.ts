import { type Detector, idOrHash, nowhere } from '../src/kit.ts';

export default {
  id: 'coralogix',
  name: 'Coralogix',
  docs: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
  hosts: [],
  tokens: {
    send: {
      title: 'Send-Your-Data API key',
      match: /cxtp_[0-9A-Za-z]{30}/,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'telemetry' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It sends data to its team, and reads nothing.',
          },
        ],
        unknowns: [],
      }),
    },
    personal: {
      title: 'personal or team API key',
      match: /cxup_[0-9A-Za-z]{30}/,
      decode: () => ({ state: 'unknown', grants: [], unknowns: ['Of whom it is, and what that role may do: its text does not say.'] }),
    },
    legacy: {
      title: 'legacy key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /coralogix|(?<![a-z])cx[-_]api[-_]key/i,
      notNamed: new RegExp(`${idOrHash.source}|company|team`, 'i'),
    },
  },
} satisfies Detector;
