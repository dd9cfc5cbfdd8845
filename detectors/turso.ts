import { claims, type Detector, nowhere, type Reach, type Secret, type Sighted } from '../src/kit.ts';

const jwt = /eyJ[\w-]{10,400}\.eyJ[\w-]{10,1500}\.[\w-]{43,700}/;

/** A database's own tokens say read-only or read-write (`a`), or list permissions (`p`). */
const isDatabase = (secret: Secret) => ['a', 'p', 'gid', 'rid'].some((claim) => claim in claims(secret));

export default {
  id: 'turso',
  name: 'Turso',
  docs: 'https://docs.turso.tech/api-reference/authentication',
  hosts: [],
  tokens: {
    platform: {
      title: 'platform API token',
      match: jwt,
      named: /turso/i,
      check: (secret) => !isDatabase(secret),
      decode: (credential) => ending(credential, []),
    },
    database: {
      title: 'database token',
      match: jwt,
      named: /turso|libsql/i,
      check: isDatabase,
      decode: databaseReach,
    },
  },
} satisfies Detector;

/** `a`: https://docs.turso.tech/api-reference/databases/create-token */
function databaseReach(credential: Sighted): Reach {
  const may = claims(credential.secret)['a'];
  const any = { resource: { type: 'row' }, environment: nowhere, evidence: 'token', wide: true } as const;
  if (may === 'ro') return ending(credential, [{ action: 'read', ...any }]);
  return ending(
    credential,
    may === 'rw'
      ? [
          { action: 'read', ...any },
          { action: 'write', ...any },
          { action: 'delete', ...any },
        ]
      : [],
  );
}

function ending({ secret }: Sighted, grants: Reach['grants']): Reach {
  const { exp } = claims(secret);
  const unknowns = grants.length === 0 ? [] : ['Which tables it may touch: Turso does not document its claims.'];
  if (exp === undefined) return { state: 'unknown', expires: 'never', grants, unknowns };
  const expires = new Date(exp * 1000).toISOString();
  return exp * 1000 < Date.now()
    ? { state: 'expired', expires, grants: [], unknowns: [] }
    : { state: 'unknown', expires, grants, unknowns };
}
