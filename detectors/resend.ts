import { type Api, bearer, type Detector, type Grant, kindOf, type Learned, nowhere, type Sighted, z } from '../src/kit.ts';

/** What is drawn and not written: both cases, a digit within, and no word before the underscore. */
const drawn = /^re_(?!(?:[A-Z]?[a-z]+|[A-Z]+)_)(?=.*[a-z])(?=.*[A-Z])(?=.*\d[A-Za-z])/;

const narrow = 'Create a key with sending access, bound to the one domain that this code sends as.';
const apart = 'Create a key with sending access, bound to a domain that is for this environment alone.';

export default {
  id: 'resend',
  name: 'Resend',
  docs: 'https://resend.com/docs/api-reference/api-keys/create-api-key',
  hosts: ['api.resend.com'],
  contract: 'resend',
  tokens: {
    key: {
      title: 'API key',
      /** Only the beginning is documented. About 33 characters follow, it seems; of Stripe's refunds, which begin so too, 24. */
      match: /re_(?:[0-9A-Za-z]{6,10}_[0-9A-Za-z]{20,36}|[0-9A-Za-z]{28,46})/,
      check: (secret) => secret.test(drawn),
      kinds: { full: 'full-access API key', sending: 'sending-only API key' },
      inspect,
      learns: ['environments'],
    },
  },
  advice: {
    'account-wide': narrow,
    'mints-credentials': narrow,
    'exceeds-purpose': narrow,
    'production-reach': apart,
    'cross-environment': apart,
  },
  uses: [{ call: /^(?:POST https:\/\/api\.resend\.com\/emails|sdk resend (?:emails|batch)\.send)\b/, action: 'write', resource: 'email' }],
} satisfies Detector;

const Domain = z.object({ id: z.string(), name: z.string(), status: z.string(), region: z.string() });
const Domains = z.object({ object: z.literal('list'), has_more: z.boolean().default(false), data: z.array(Domain) });
/** https://resend.com/docs/api-reference/errors */
const Refusal = z.object({ name: z.enum(['restricted_api_key', 'invalid_api_key']) });

/** One question tells the kinds apart: only full access may list domains. */
async function* inspect({ secret }: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  const headers = { Authorization: secret.map(bearer) };
  const answer = await api.answer('https://api.resend.com/domains?limit=100', { headers, shape: Domains, refusal: Refusal });
  if (answer.ok) return yield fullReach(answer.body);
  const said = `${answer.status} ${answer.refusal?.name}`;
  if (said === '401 restricted_api_key') yield sendingReach;
  else if (said === '403 invalid_api_key') yield { state: 'revoked' };
  else yield { unknowns: [`What it may do: the answer (${answer.status}) proves nothing about it.`], failed: true };
}

const nameless = 'Which of its team’s keys it is: Resend does not say.';

/** It is refused because it may "only send emails". */
const sendingReach: Learned = {
  state: 'live',
  token: 'sending',
  grants: [{ action: 'write', resource: { type: 'email' }, environment: nowhere, evidence: 'provider' }],
  unknowns: [nameless, 'As which of the domains it may send: Resend tells no sending-only key.'],
};

/** "Can create, delete, get, and update any resource": what it reaches is proven, what it may do there is documented. */
function fullReach({ data, has_more }: z.output<typeof Domains>): Learned {
  const team = { environment: nowhere, evidence: 'documentation', wide: true } as const;
  return {
    state: 'live',
    token: 'full',
    grants: [
      { action: 'admin', resource: { type: 'team' }, ...team },
      { action: 'write', resource: { type: 'API key' }, ...team, mints: true },
      ...data.flatMap(domainGrants),
    ],
    unknowns: has_more ? [nameless, 'The domains after its first 100: they were not asked for.'] : [nameless],
  };
}

function domainGrants({ id, name, status, region }: z.output<typeof Domain>): Grant[] {
  /** Of what stands before the top level: acme.dev is no place to develop. */
  const kind = kindOf(name.replace(/\.[^.]*$/, ''));
  const may = { environment: kind === 'unknown' ? nowhere : { name, kind }, evidence: 'documentation' } as const;
  const deletes: Grant = { action: 'delete', resource: { type: 'domain', id, name }, ...may };
  if (/^(?:not_started|pending|failed)$/.test(status)) return [deletes];
  const because = `It is sent from ${region}.`;
  return [{ action: 'write', resource: { type: 'email', name: `*@${name}` }, ...may, because }, deletes];
}
