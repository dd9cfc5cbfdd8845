import { claims, type Detector, idOrHash, type Secret } from '../src/kit.ts';

const isOwn = (secret: Secret) =>
  /(?:^|[/.])astronomer(?:[.-]|$)/.test([claims(secret).iss, claims(secret).aud].flat().join(' ').replace(/ /g, '/'));

export default {
  id: 'astronomer',
  name: 'Astronomer',
  docs: 'https://www.astronomer.io/docs/astro/automation-authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /eyJ[\w-]{10,500}\.eyJ[\w-]{20,3000}\.[\w-]{40,700}/,
      check: isOwn,
      decode: ({ secret }) => ({
        state: 'unknown',
        ...(claims(secret).sub !== undefined && { identity: claims(secret).sub! }),
        grants: [],
        unknowns: ['Which role it has, in its organization, workspace or deployment: its text does not say.'],
      }),
    },
    /** Its claims are not documented. */
    named: {
      title: 'API token',
      match: /eyJ[\w-]{10,500}\.eyJ[\w-]{20,3000}\.[\w-]{40,700}/,
      named:
        /astronomer|astro(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|cloud|io|deploy|org|work)|["']?\s?(?:[\](:{]|=>))/i,
      notNamed: idOrHash,
      check: (secret) => !isOwn(secret),
    },
  },
} satisfies Detector;
