import { type Api, bearer, type Detector, type Environment, environmentOf, getter, type Grant, type Learned } from '../src/kit.ts';
import { nowhere, type Probe, probe, type Reach, type Secret, type Sighted, type UsePattern, z } from '../src/kit.ts';

/** What a key can be allowed: the paths under /v1 that list it. */
const resources = [
  'customers charges payment_intents payment_methods setup_intents checkout/sessions payment_links refunds disputes payouts transfers',
  'topups balance_transactions subscriptions invoices credit_notes products prices coupons application_fees events files',
  'webhook_endpoints identity/verification_sessions issuing/cards terminal/readers',
].flatMap((paths) => paths.split(' '));

/** One of what a path lists: `checkout/sessions` → checkout session. */
const nounOf = (path: string) => path.replace(/[/_]/g, ' ').replace(/s$/, '');

/** Fingerprints of the keys that Stripe's documentation shows. */
const shown =
  /^(?:2cafc0970149a84f|f2d6ca16515033e5|7e8de44ea9ecf6d5|2d1f7723aabc5c7a|b1471f544ceeea31|5895b89c8fb33402|e73964679570f924)$/;

const isTest = ({ secret }: Sighted) => modeOf(secret).kind === 'test';
const unwritten = 'Which resources it may also write: no read can tell, and only reads are sent.';
const unended = 'When it expires: neither its text nor Stripe’s API says.';
const restrict = 'Create a restricted key with only the permissions that this code needs.';
const rotate = 'Rotate the key in the Dashboard under API keys, and read the new one from the environment.';

export default {
  id: 'stripe',
  name: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  hosts: ['api.stripe.com'],
  contract: 'stripe',
  tokens: {
    secret: {
      title: 'secret key',
      match: /sk_(?:live|test)_[0-9A-Za-z]{20,247}/,
      notNamed: /clerk/i,
      check: (secret) => !shown.test(secret.fingerprint),
      test: isTest,
      decode: secretReach,
      inspect: (credential, api) => probe(questions(credential, api, [])),
      learns: ['environments'],
    },
    restricted: {
      title: 'restricted key',
      match: /rk_(?:live|test)_[0-9A-Za-z]{20,247}/,
      test: isTest,
      decode: () => reach([], unwritten, unended),
      inspect: (credential, api) => probe(questions(credential, api, resources)),
      learns: ['environments'],
    },
    organization: {
      title: 'organization key',
      match: /sk_org_(?:live_|test_)?[0-9A-Za-z]{20,400}/,
      test: isTest,
      decode: organizationReach,
    },
    publishable: {
      title: 'publishable key',
      match: /pk_(?:live|test)_[0-9A-Za-z]{20,247}/,
      notNamed: /clerk/i,
      check: (secret) => !shown.test(secret.fingerprint) && !secret.test(namesClerk),
      test: isTest,
      public: true,
    },
    webhook: { title: 'webhook signing secret', match: /whsec_[0-9A-Za-z]{32,64}/, notNamed: /clerk|svix|resend/i, decode: webhookReach },
  },
  advice: {
    'account-wide': restrict,
    'exceeds-purpose': restrict,
    'production-loss': 'Use a restricted key without Write on Customers: it cannot delete them.',
    'production-reach': 'Use a sandbox key wherever no real payment is made, and a restricted key where one is.',
    'cross-environment': 'Put a sandbox key (sk_test_ or rk_test_) here, and keep the live key out of this environment.',
    committed: rotate,
    'committed-test-key': rotate,
    unjudged: 'The Dashboard shows what a key may do, under API keys.',
  },
  uses: resources.flatMap(usesOf),
} satisfies Detector;

/** Sandboxes and test mode share `_test_`: nothing in either is real. */
function modeOf(secret: Secret): Environment {
  if (secret.test(/_live_/)) return environmentOf('live');
  return secret.test(/_test_/) ? environmentOf('test') : nowhere;
}

/** Clerk's publishable keys are the base64 of its host and a `$`. */
function namesClerk(key: string): boolean {
  try {
    return /^[\w.-]+\$$/.test(atob(key.slice('pk_live_'.length)));
  } catch {
    return false;
  }
}

function reach(grants: Grant[], ...unknowns: string[]): Reach {
  return { state: 'unknown', grants, unknowns };
}

function grant(action: Grant['action'], type: string, environment: Environment, more: Partial<Grant> = {}): Grant {
  return { action, resource: { type }, environment, evidence: 'documentation', ...more };
}

/**
 * It may do all that the API can; these are the gravest. Money is moved, not deleted;
 * a customer is deleted for good (https://docs.stripe.com/api/customers/delete).
 */
function secretReach({ secret }: Sighted): Reach {
  const any = (action: Grant['action'], type: string, more: Partial<Grant> = {}) =>
    grant(action, type, modeOf(secret), { wide: true, ...more });
  const moves = ['payment intent', 'refund', 'payout', 'transfer'].map((type) => any('write', type));
  const because = 'A deleted customer cannot be restored, and its subscriptions end at once.';
  const unknowns = modeOf(secret).kind === 'test' ? [] : [unended];
  return reach([any('read', 'customer'), ...moves, any('delete', 'customer', { undo: 'none', because })], ...unknowns);
}

/** https://docs.stripe.com/keys/organization-api-keys */
function organizationReach({ secret }: Sighted): Reach {
  const because = 'An organization key works in every account of its organization, a restricted key in one.';
  const unasked =
    'What it may do: its text does not say, and Stripe answers only about an account that the request names, so it was not asked.';
  return reach([grant('read', 'organization', modeOf(secret), { wide: true, because })], unasked);
}

/** It proves who sent an event, and opens nothing at Stripe. */
function webhookReach(): Reach {
  const because = 'Whoever has it can send the app events that it takes for Stripe’s, such as a paid invoice.';
  const unnamed = 'Whether its endpoint is a live or a test one: a signing secret does not say, and Stripe cannot be asked.';
  return reach([grant('write', 'webhook event', nowhere, { because })], unnamed);
}

/** Types that only Stripe says. The message beside them repeats the key, and is not read. */
const Refusal = z.object({
  error: z.object({ type: z.enum(['invalid_request_error', 'authentication_error', 'api_error']), code: z.string().optional() }),
});
const Account = z.object({ id: z.string(), settings: z.object({ dashboard: z.object({ display_name: z.string().nullish() }) }).nullish() });
const Balance = z.object({ livemode: z.boolean() });
const List = z.object({ data: z.array(z.object({})) });

/** A GET for each permission. Lists are asked for one entry, of which nothing is kept. */
function questions({ secret, kind }: Sighted, api: Api, paths: readonly string[]): Probe[] {
  const headers = { Authorization: secret.map(bearer) };
  const ask = getter(api, { base: 'https://api.stripe.com/v1/', headers, refusal: Refusal, refused });
  const granted = (type: string, more: Partial<Grant> = {}) => ({
    grants: [grant('read', type, modeOf(secret), { evidence: 'provider', ...more })],
  });
  const connected = { because: 'Its account is a Connect platform.', ...(kind === 'secret' && { action: 'write' as const }) };
  return [
    ask('account', 'account', Account, ({ id, settings }) => ({
      identity: [settings?.dashboard.display_name ?? [], id].flat().join(', '),
    })),
    ask('balance', 'balance', Balance, ({ livemode }) => granted('balance', { environment: environmentOf(livemode ? 'live' : 'test') })),
    ask('connected accounts', 'accounts?limit=1', List, ({ data }) => (data.length === 0 ? {} : granted('connected account', connected))),
    ...paths.map((path) => ask(`${nounOf(path)}s`, `${path}?limit=1`, List, () => granted(nounOf(path)))),
  ];
}

/** 401: a key that Stripe does not take. 403: a key that it knows, without this permission. 400: the account has no such product. */
function refused({ error }: z.output<typeof Refusal>, status: number, topic: string): Learned {
  if (status === 403) return { state: 'live' };
  if (status === 401 && error.code === undefined) return { state: 'revoked' };
  if (status === 401 && error.code === 'api_key_expired') return { state: 'expired' };
  return { unknowns: [`Its ${topic}: Stripe answered ${status}, which tells neither yes nor no.`] };
}

/** How calls read over HTTP, in stripe-node and in the Stripe CLI. */
function usesOf(path: string): UsePattern[] {
  const resource = nounOf(path);
  const sdk = path.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()).replace('/', String.raw`\.`);
  const url = String.raw`https://api\.stripe\.com/v1/${path}(?![\w-])`;
  const call = (verb: string, method: string) =>
    new RegExp(String.raw`^(?:${verb} ${url}|(?:sdk stripe ${sdk}\.|command stripe ${path.replace('/', ' ')} )${method})`);
  return [
    { call: call('GET', '(?:list|retrieve|search)'), action: 'read', resource },
    { call: call('DELETE', 'del'), action: 'delete', resource },
    { call: call('POST', ''), action: 'write', resource },
  ];
}
