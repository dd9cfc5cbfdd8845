import { claims, crc32Hex, type Detector, idOrHash, type Reach, type Secret, type Sighted } from '../src/kit.ts';

const intact = (secret: Secret) => secret.test((text) => crc32Hex(text.slice(0, -8)) === text.slice(-8));

const scoped = ({ secret }: Sighted): Reach => {
  const { exp, scope } = claims(secret);
  return {
    state: exp !== undefined && exp * 1000 < Date.now() ? 'expired' : 'unknown',
    ...(exp !== undefined && { expires: new Date(exp * 1000).toISOString() }),
    grants: [],
    unknowns: [typeof scope === 'string' ? `Of which sites: its scopes are ${scope}.` : 'What it may do.'],
  };
};

export default {
  id: 'atlassian',
  name: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /ATATT3xFfG[\w-]{60,400}=[0-9A-F]{8}/, check: intact },
    organization: {
      title: 'organization admin API key',
      match: /ATCTT3xFfG[\w-]{60,400}=[0-9A-F]{8}/,
      named: /atlassian|admin[^a-z]{0,16}(?:api|key)|(?<![a-z])org(?:anization)?[^a-z]{0,16}(?:api|admin|key)/i,
      notNamed: /bitbucket/i,
      check: intact,
    },
    oauth: { title: 'OAuth client secret', match: /ATOA[\w-]{55,75}/, check: (secret) => secret.test(/\d/) },
    access: {
      title: 'OAuth access token',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{40,4000}\.[\w-]{43,700}/,
      check: (secret) => claims(secret).iss === 'https://auth.atlassian.com',
      decode: scoped,
    },
    /** In base64 it is a number, a colon and 20 drawn bytes. */
    datacenter: {
      title: 'Data Center personal access token',
      match: /[MNO][0-9A-Za-z+/]{43}/,
      named: /jira|confluence|atlassian|bitbucket|bamboo/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    legacy: {
      title: 'API token of the old form',
      match: /[0-9A-Za-z]{24}/,
      named: /jira|confluence|atlassian/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
