import { claims, crc32Base62, type Detector, nowhere, type Reach, type Secret, type Sighted } from '../src/kit.ts';

/** The last six characters are the checksum of those after the prefix. */
const isSummed = (secret: Secret) => secret.test((text) => text.slice(-6) === crc32Base62(text.slice(4, -6)));
const isOidc = (secret: Secret) => String(claims(secret).iss).startsWith('https://oidc.vercel.com');

export default {
  id: 'vercel',
  name: 'Vercel',
  docs: 'https://vercel.com/docs/sign-in-with-vercel/tokens',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /vcp_[\w-]{56}/, check: isSummed },
    integration: { title: 'integration access token', match: /vci_[\w-]{56}/, check: isSummed },
    app: { title: 'app access token', match: /vca_[\w-]{56}/, check: isSummed },
    refresh: { title: 'app refresh token', match: /vcr_[\w-]{56}/, check: isSummed },
    gateway: { title: 'AI Gateway key', match: /vck_[\w-]{56}/, check: isSummed },
    legacy: {
      title: 'token of the form before November 2025',
      match: /[0-9A-Za-z]{24}/,
      named: /vercel|(?<![a-z])now[-_]token/i,
      notNamed:
        /(?:project|org|team|owner|user|deployment|account|store|edge[-_]?config|analytics|client)[-_]?id|sha(?![a-z])|commit|hash/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
    oidc: {
      title: 'OIDC token',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,2000}\.[\w-]{43,700}/,
      check: isOidc,
      decode: oidcReach,
    },
    /** Of one store, whose id is in it, as in the address of each of its files: https://vercel.com/docs/vercel-blob/using-blob-sdk */
    blob: {
      title: 'Blob read-write token',
      match: /vercel_blob_rw_(?<store>[0-9A-Za-z]{16})_[0-9A-Za-z]{30,40}/,
      decode: ({ facts }) => ({
        state: 'unknown',
        grants: [
          {
            action: 'delete',
            resource: { type: 'blob store', ...(facts['store'] && { name: facts['store'] }) },
            environment: nowhere,
            evidence: 'documentation',
          },
        ],
        unknowns: ['Which environments its project uses the store in: its text does not say.'],
      }),
    },
    'deploy-hook': {
      title: 'deploy hook',
      match: /https:\/\/api\.vercel\.com\/v1\/integrations\/deploy\/(?<project>(?:prj_|Qm)\w{20,50})\/(?<hook>\w{8,24})/,
      secret: 'hook',
      decode: ({ facts }) => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'deployment', ...(facts['project'] && { name: `of ${facts['project']}` }) },
            environment: nowhere,
            evidence: 'documentation',
          },
        ],
        unknowns: ['Which branch it deploys: only its project’s settings say.'],
      }),
    },
  },
} satisfies Detector;

/** https://vercel.com/docs/oidc/reference: its claims name the project and the environment. */
function oidcReach({ secret }: Sighted): Reach {
  const { exp, environment, project } = claims(secret);
  const expires = exp === undefined ? {} : { expires: new Date(exp * 1000).toISOString() };
  const where = [project, environment].filter((part) => typeof part === 'string').join(', ');
  return {
    state: exp !== undefined && exp * 1000 < Date.now() ? 'expired' : 'unknown',
    ...(where !== '' && { identity: where }),
    ...expires,
    grants: [],
    unknowns: ['What it opens: that is decided by the clouds that trust this project.'],
  };
}
