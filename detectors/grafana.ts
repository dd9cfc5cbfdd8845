import { claims, crc32Hex, type Detector, fromBase64, type Reach, type Secret, type Sighted, unsaid } from '../src/kit.ts';

/** The last eight digits are the CRC32 of the 37 characters before, its bytes from last to first. */
const isSealed = (secret: Secret) =>
  secret.test((text) => {
    const [a, b, c, d] = crc32Hex(text.slice(0, 37)).toLowerCase().match(/../g)!;
    return text.slice(38) === `${d}${c}${b}${a}`;
  });

/** What an access policy's token says: the organization, the token's name, its key, and the region. */
const policy = (secret: Secret) =>
  claims(secret.map((text) => `.${text.slice('glc_'.length).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}.`));

function decode({ secret }: Sighted): Reach {
  const { o, n } = policy(secret);
  return {
    state: 'unknown',
    ...(typeof o === 'string' && { identity: `${String(n)}, of organization ${o}` }),
    grants: [],
    unknowns: ['Which scopes it has: its text does not say.'],
  };
}

export default {
  id: 'grafana',
  name: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  hosts: [],
  tokens: {
    service: {
      title: 'service account token',
      match: /glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}/,
      check: isSealed,
      decode: unsaid('Of which instance it is, and which role it has: its text does not say.'),
    },
    policy: { title: 'cloud access policy token', match: /glc_eyJ[0-9A-Za-z+/]{40,400}={0,2}/, decode },
    legacy: {
      title: 'legacy API key',
      match: /eyJrIjoi[0-9A-Za-z+/]{40,380}={0,2}/,
      check: (secret) => secret.test((text) => /^\{"k":".+"id":\d+\}$/.test(fromBase64(text) ?? '')),
    },
  },
} satisfies Detector;
