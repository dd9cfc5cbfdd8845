import { type Detector, documented, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'datadog',
  name: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /datadog|(?<![a-z])dd[-_]?(?:api|key|token|secret|agent|site)/i,
      notNamed: new RegExp(`${idOrHash.source}|app(?:lication)?[-_]?key`, 'i'),
      decode: documented([
        {
          action: 'write',
          resource: { type: 'telemetry' },
          because: 'It sends data of all kinds into its organization; to read, an application key is needed too.',
        },
      ]),
    },
    app: {
      title: 'application key',
      match: /[0-9A-Za-z]{40}/,
      named: /datadog|(?<![a-z])dd[-_]?(?:app|key|token|secret)/i,
      notNamed: new RegExp(`${idOrHash.source}|version`, 'i'),
      check: (secret) => secret.test(/\d/),
      decode: unsaid('Of whom it is, and which scopes it has: its text does not say.'),
    },
    /** The lengths of these three are not documented. */
    scoped: { title: 'application key', match: /ddapp_[0-9A-Za-z_-]{30,100}/, check: (secret) => secret.test(/\d/) },
    personal: { title: 'personal access token', match: /ddpat_[0-9A-Za-z_-]{30,120}/, check: (secret) => secret.test(/\d/) },
    service: { title: 'service access token', match: /ddsat_[0-9A-Za-z_-]{30,120}/, check: (secret) => secret.test(/\d/) },
    client: { title: 'client token', match: /pub[0-9a-f]{32}/, public: true },
  },
} satisfies Detector;
