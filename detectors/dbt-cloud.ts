import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'dbt-cloud',
  name: 'dbt Cloud',
  docs: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  hosts: [],
  tokens: {
    /** The length of neither is documented. */
    service: {
      title: 'service token',
      match: /dbtc_[\w-]{36,60}/,
      decode: unsaid('Which permission sets it has: its text does not say.'),
    },
    user: {
      title: 'personal access token',
      match: /dbtu_[\w-]{36,60}/,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
    legacy: {
      title: 'legacy API token',
      match: /[0-9a-f]{40}/,
      named: /dbt[-_ ]?(?:cloud|api|token|key|service|access)|getdbt/i,
      notNamed: new RegExp(`${idOrHash.source}|version|schema`, 'i'),
    },
  },
} satisfies Detector;
