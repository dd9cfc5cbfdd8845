import { type Detector } from '../src/kit.ts';

export default {
  id: 'dynatrace',
  name: 'Dynatrace',
  docs: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'API or platform token',
      match: /dt0(?:[ace]01|s0(?:1|2|3|4|5|6|7|8|9)|s1(?:0|1|2|3|4|5|6))\.(?<id>[0-9A-Z]{10,24})\.[0-9A-Z]{64}/,
      decode: ({ facts }) => ({
        state: 'unknown',
        ...(facts['id'] && { identity: `token ${facts['id']}` }),
        grants: [],
        unknowns: ['Which scopes it has: its text does not say.'],
      }),
    },
    /** Its id is too short a word for the search by beginnings, so that it has none. */
    client: {
      title: 'OAuth client secret or platform token',
      match: /[c-e]t0s\d\d\.(?<id>[0-9A-Z]{8})\.[0-9A-Z]{64}/,
      check: (secret) => secret.test(/^d/),
      decode: ({ facts }) => ({
        state: 'unknown',
        ...(facts['id'] && { identity: `client ${facts['id']}` }),
        grants: [],
        unknowns: ['Which scopes it has: its text does not say.'],
      }),
    },
  },
} satisfies Detector;
