import { claims, type Detector, idOrHash, isMixed, nowhere, type Reach, type Sighted } from '../src/kit.ts';

/** `m` manages, `r` reads; a list names collections: https://qdrant.tech/documentation/guides/security/#granular-access-control-with-jwt */
function granular({ secret }: Sighted): Reach {
  const { access, exp } = claims(secret);
  const whole = { resource: { type: 'database' }, environment: nowhere, evidence: 'token', wide: true } as const;
  return {
    state: 'unknown',
    ...(exp !== undefined && { expires: new Date(exp * 1000).toISOString() }),
    grants: access === 'm' ? [{ action: 'admin', ...whole }] : access === 'r' ? [{ action: 'read', ...whole }] : [],
    unknowns: ['Of which cluster it is: its text does not say.'],
  };
}

export default {
  id: 'qdrant',
  name: 'Qdrant',
  docs: 'https://qdrant.tech/documentation/cloud/authentication/',
  hosts: [],
  tokens: {
    /** The formats are not documented, but that granular keys are JWTs. */
    key: {
      title: 'admin API key',
      match: /(?!eyJ)[\w-]{40,64}/,
      named: /qdrant/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    granular: {
      title: 'granular API key',
      match: /eyJ[\w-]{10,200}\.eyJ[\w-]{8,800}\.[\w-]{43}/,
      check: (secret) => 'access' in claims(secret) && secret.test((text) => /^eyJ[\w-]+\./.test(text)),
      decode: granular,
    },
    management: {
      title: 'cloud API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\|[\w-]{24,90}/,
      named: /qdrant/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
