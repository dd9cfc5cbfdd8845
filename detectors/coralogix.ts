import { type Detector, documented, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'coralogix',
  name: 'Coralogix',
  docs: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
  hosts: [],
  tokens: {
    send: {
      title: 'Send-Your-Data API key',
      match: /cxtp_[0-9A-Za-z]{30}/,
      decode: documented([{ action: 'write', resource: { type: 'telemetry' }, because: 'It sends data to its team, and reads nothing.' }]),
    },
    personal: {
      title: 'personal or team API key',
      match: /cxup_[0-9A-Za-z]{30}/,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
    legacy: {
      title: 'legacy key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /coralogix|(?<![a-z])cx[-_]api[-_]key/i,
      notNamed: new RegExp(`${idOrHash.source}|company|team`, 'i'),
    },
  },
} satisfies Detector;
