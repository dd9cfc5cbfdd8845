import { claims, type Detector, idOrHash, type Reach, type Sighted } from '../src/kit.ts';

const expires = ({ secret }: Sighted): Reach => {
  const { exp } = claims(secret);
  return {
    state: exp !== undefined && exp * 1000 < Date.now() ? 'expired' : 'unknown',
    expires: exp === undefined ? 'never' : new Date(exp * 1000).toISOString(),
    grants: [],
    unknowns: ['What it may do: the key itself does not say.'],
  };
};

export default {
  id: 'n8n',
  name: 'n8n',
  docs: 'https://docs.n8n.io/api/authentication/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /eyJ[\w-]{10,100}\.eyJ[\w-]{40,600}\.[\w-]{43}/,
      check: (secret) => claims(secret).iss === 'n8n' && claims(secret).aud !== 'mcp-server-api',
      decode: expires,
    },
    legacy: { title: 'API key of the old form', match: /n8n_api_[0-9a-f]{40,160}/ },
    encryption: {
      title: 'encryption key of its credentials',
      match: /[0-9A-Za-z+/]{32}|[0-9a-f]{64}/,
      named: /n8n[^a-z]{0,16}encryption/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
