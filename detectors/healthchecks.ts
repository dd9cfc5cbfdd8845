import { type Detector, documented, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'healthchecks',
  name: 'Healthchecks.io',
  docs: 'https://healthchecks.io/docs/api/',
  hosts: [],
  tokens: {
    /** hcw_ writes, hcr_ only reads. */
    key: { title: 'API key', match: /hc[rw]_[0-9A-Za-z]{24,32}/, check: isMixed },
    legacy: {
      title: 'legacy API key',
      match: /[\w-]{32}/,
      named:
        /healthchecks(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|io|ping)|[\x22\x27]?\s?(?:[\](:{]|=>))|(?<![a-z])hc[-_]?(?:api|ping)[-_]?key/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    slug: {
      title: 'ping key',
      match: /[\w-]{22}/,
      named: /healthchecks(?=[-_ .]?(?:io[-_ .]?)?ping)|(?<![a-z])hc[-_]?ping/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
      decode: documented([{ action: 'write', resource: { type: 'ping' }, because: 'It reports that jobs ran, and reads nothing.' }]),
    },
    ping: {
      title: 'ping address',
      match: /https:\/\/hc-ping\.com\/(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[\w-]{22})/,
      decode: documented([
        { action: 'write', resource: { type: 'ping' }, because: 'Whoever has the address reports that the job ran; it reads nothing.' },
      ]),
    },
  },
} satisfies Detector;
