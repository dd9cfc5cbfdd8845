import { type Detector, documented, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'new-relic',
  name: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  hosts: [],
  tokens: {
    user: {
      title: 'user key',
      match: /NRAK-[0-9A-Z]{27}/,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
    license: {
      title: 'license key',
      match: /[0-9a-z]{6}[0-9a-fF]{30}NRAL/,
      decode: documented([
        { action: 'write', resource: { type: 'telemetry' }, because: 'It sends data into its account, and reads nothing.' },
      ]),
    },
    legacy: {
      title: 'legacy license key',
      match: /[0-9a-f]{40}/,
      named: /new[-_ ]?relic|(?<![a-z])nr[-_](?:license|ingest|api)/i,
      notNamed: new RegExp(`${idOrHash.source}|version|deploy`, 'i'),
      decode: documented([
        { action: 'write', resource: { type: 'telemetry' }, because: 'It sends data into its account, and reads nothing.' },
      ]),
    },
    insert: {
      title: 'Insights insert key',
      match: /NRII-[\w-]{25,32}/,
      decode: documented([
        { action: 'write', resource: { type: 'telemetry' }, because: 'It sends events into its account, and reads nothing.' },
      ]),
    },
    query: {
      title: 'Insights query key',
      match: /NRIQ-[\w-]{25,32}/,
      decode: documented([
        { action: 'read', resource: { type: 'telemetry' }, wide: true, because: 'It queries the events of its account.' },
      ]),
    },
    admin: { title: 'admin key', match: /NRAA-[0-9a-f]{27}/ },
    rest: { title: 'REST API key', match: /NRRA-[0-9a-f]{42}/ },
    mobile: { title: 'mobile app token', match: /(?:AA[0-9a-f]{40}|eu01xx[0-9a-f]{36})-NRMA/ },
    browser: { title: 'browser key', match: /NR(?:JS|BR)-[0-9a-f]{19}/, public: true },
  },
} satisfies Detector;
