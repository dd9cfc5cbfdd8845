import { type Detector } from '../src/kit.ts';

export default {
  id: 'persona',
  name: 'Persona',
  docs: 'https://docs.withpersona.com/api-keys',
  hosts: [],
  tokens: {
    production: { title: 'API key', match: /persona_production_[\w-]{20,80}/, check: (secret) => secret.test(/\d/) },
    sandbox: { title: 'sandbox API key', match: /persona_sandbox_[\w-]{20,80}/, check: (secret) => secret.test(/\d/), test: () => true },
    webhook: { title: 'webhook secret', match: /wbhsec_[0-9a-f-]{30,40}/ },
  },
} satisfies Detector;
