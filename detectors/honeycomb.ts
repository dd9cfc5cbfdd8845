import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'honeycomb',
  name: 'Honeycomb',
  docs: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  hosts: [],
  tokens: {
    ingest: {
      title: 'ingest key',
      match: /hc[abcdexyz]i[ck]_[0-9a-z]{58}/,
      decode: documented([{ action: 'write', resource: { type: 'event' }, because: 'It sends events, and reads nothing.' }]),
    },
    /** An id, a colon and a secret, of which the length is not documented but seen. */
    management: { title: 'management key', match: /hc[abcdexyz]mk_[0-9a-z]{26}:[0-9A-Za-z]{32}/ },
    configuration: {
      title: 'configuration key',
      match: /[0-9A-Za-z]{22}/,
      named: /x-honeycomb-team|honey[-_ ]?comb/i,
      notNamed: new RegExp(`${idOrHash.source}|dataset|environment|(?<!x-honeycomb-)team(?:[-_]?slug)?$`, 'i'),
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
    classic: { title: 'Honeycomb Classic key', match: /[0-9a-f]{32}/, named: /x-honeycomb-team|honey[-_ ]?comb/i, notNamed: idOrHash },
  },
} satisfies Detector;
