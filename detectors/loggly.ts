import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'loggly',
  name: 'Loggly',
  docs: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
  hosts: [],
  tokens: {
    customer: {
      title: 'customer or API token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /loggly/i,
      notNamed: idOrHash,
    },
    inputs: {
      title: 'address of its input',
      match: /https:\/\/logs-\d\d\.loggly\.com\/(?:inputs|bulk)\/(?<token>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      secret: 'token',
      decode: documented([{ action: 'write', resource: { type: 'log' }, because: 'It sends logs into its account, and reads nothing.' }]),
    },
  },
} satisfies Detector;
