import { environmentOf, nowhere } from '../src/environment.ts';
import { judge } from '../src/judge/index.ts';
import { Secret } from '../src/secret.ts';
import type { Action, Case, Credential, Detector, Grant, Judged, Place, Reach, Reader, Report, Resource, Use } from '../src/types.ts';
import { mint } from './mint.ts';

/** The day of all stories. */
export const today = '2026-11-21';

export const railway: Detector = {
  id: 'railway',
  name: 'Railway',
  docs: 'https://docs.railway.com/integrations/api',
  hosts: ['backboard.railway.com'],
  tokens: {
    unknown: { title: 'token', match: /never/, kinds: { account: 'account token', project: 'project token' }, async *inspect() {} },
  },
  advice: { 'production-loss': 'Revoke it, and give this work a project token, which Railway binds to one environment of one project.' },
};

export const stripe: Detector = {
  id: 'stripe',
  name: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  hosts: ['api.stripe.com'],
  tokens: {
    secret: { title: 'secret key', match: /never/, test: ({ secret }) => secret.test(/_test_/) },
    restricted: { title: 'restricted key', match: /never/ },
    publishable: { title: 'publishable key', match: /never/, public: true },
  },
};

export const postgres: Detector = {
  id: 'postgres',
  name: 'PostgreSQL',
  docs: 'https://www.postgresql.org/docs/current/libpq-connect.html',
  hosts: [],
  tokens: { url: { title: 'connection string', match: /never/, password: true } },
};

export const generic: Detector = {
  id: 'generic',
  name: 'generic',
  docs: 'https://example.com',
  hosts: [],
  tokens: { value: { title: 'secret', match: /never/ } },
};

export function place(path: string, more: Partial<Place> & { for?: string } = {}): Place {
  const { for: environment, ...rest } = more;
  const found = {
    surface: 'tree',
    path,
    line: 3,
    column: 15,
    endLine: 3,
    endColumn: 51,
    tracked: false,
    readableBy: [reads('Claude Code'), reads('Cursor')],
  } as const;
  return { ...found, environment: environment === undefined ? nowhere : environmentOf(environment), ...rest };
}

export const reads = (agent: string, more: Partial<Reader> = {}): Reader => ({
  agent,
  channel: 'read',
  verdict: 'readable',
  reason: 'no rule is about it',
  ...more,
});

export function grant(
  action: Action,
  type: string,
  more: Partial<Omit<Grant, 'environment' | 'resource'>> & Omit<Resource, 'type'> & { in?: string } = {},
): Grant {
  const { in: environment, name, id, dependents, ...rest } = more;
  const resource = { type, ...(id !== undefined && { id }), ...(name !== undefined && { name }), ...(dependents && { dependents }) };
  return { action, resource, environment: environment === undefined ? nowhere : environmentOf(environment), evidence: 'provider', ...rest };
}

/** A credential of a kind, in places. */
export function found(detector: Detector, kind: string, token: string, places: readonly Place[], purpose: readonly Use[] = []): Credential {
  const secret = new Secret(token);
  const { password } = detector.tokens[kind]!;
  const masked = password ? '***' : `${/^[a-z]+_(?:live|test)_/.exec(token)?.[0] ?? ''}…${secret.tail}`;
  return {
    detector,
    token: detector.tokens[kind]!,
    kind,
    secret,
    parts: {},
    facts: {},
    places,
    masked,
    purpose,
  };
}

export const offline = (credential: Credential, grants: readonly Grant[] = [], unknowns: readonly string[] = []): Case => ({
  credential,
  reach: { state: 'unknown', grants, unknowns },
  asked: false,
  failed: false,
});

export const asked = (credential: Credential, reach: Partial<Reach>): Case => ({
  credential,
  reach: { state: 'live', grants: [], unknowns: [], ...reach },
  asked: true,
  failed: false,
});

export const judged = (one: Case): Judged => ({ ...one, findings: judge(one, today) });

export const rulesOf = (one: Case, day = today) =>
  judge(one, day).flatMap(({ rule, suppressed }) => (suppressed === undefined ? rule.id : []));

export const report = (cases: readonly Case[], more: Partial<Report> = {}): Report => ({
  version: '0.1.0',
  root: '/home/leo/pocketos',
  online: true,
  surface: 'tree',
  files: 132,
  bytes: 1_234_567,
  seconds: 0.42,
  skipped: [],
  credentials: cases.map(judged),
  agents: ['Claude Code', 'Cursor'],
  ...more,
});

/** The incident: a token for custom domains that ends the company. */
export function incident(): Case {
  const places = [
    place('scripts/add-domain.sh', { line: 9, column: 22, endLine: 9, endColumn: 58, name: 'RAILWAY_API_TOKEN', tracked: true }),
    place('.env.staging', { line: 4, column: 19, endLine: 4, endColumn: 55, name: 'RAILWAY_API_TOKEN', for: 'staging' }),
  ];
  const purpose: Use[] = [{ action: 'write', resource: 'custom domain', path: 'scripts/add-domain.sh', line: 14 }];
  return asked(found(railway, 'unknown', mint.uuid('incident'), places, purpose), {
    token: 'account',
    identity: 'Leo (leo@pocketos.example)',
    expires: 'never',
    grants: [
      grant('admin', 'account', { id: 'u1', name: 'Leo', wide: true, evidence: 'documentation' }),
      grant('delete', 'volume', {
        in: 'production',
        id: 'v1',
        name: 'postgres-data',
        dependents: ['api', 'worker'],
        undo: 'none',
        because: 'Its 3 backups live in the volume and go with it.',
      }),
      grant('read', 'variable', { in: 'production', mints: true, evidence: 'documentation' }),
      grant('write', 'deployment', { in: 'production', evidence: 'documentation' }),
      grant('delete', 'volume', { in: 'staging', id: 'v2', name: 'postgres-staging', undo: 'none', because: 'It has no backup.' }),
    ],
    unknowns: ['Whether a deleted volume can be had back for 48 hours: Railway documents it, and no query tells.'],
  });
}

/** A shop: what a provider alone could tell, what is public, what is dead, what is allowed, what is a test key. */
export function shop(): Case[] {
  const unasked = (name: string, line: number) =>
    offline(
      found(stripe, 'restricted', `rk_live_${mint.base62(name, 40)}`, [place('.env', { line, name })]),
      [],
      ['Which resources it may write: no read can tell.'],
    );
  return [
    unasked('STRIPE_REFUNDS_KEY', 3),
    unasked('STRIPE_REPORTS_KEY', 4),
    offline(
      found(stripe, 'publishable', `pk_live_${mint.base62('shop', 40)}`, [
        place('web/checkout.ts', { tracked: true, name: 'publishableKey' }),
      ]),
    ),
    offline(
      found(stripe, 'secret', `sk_test_${mint.base62('shop', 40)}`, [
        place('.env.development', { for: 'development', name: 'STRIPE_KEY' }),
      ]),
      [grant('delete', 'customer', { in: 'test', undo: 'none', evidence: 'documentation' })],
    ),
    asked(found(railway, 'unknown', mint.uuid('old'), [place('notes/2024.md', { tracked: true, line: 80 })]), { state: 'revoked' }),
  ];
}
