import { claims, type Detector, type Secret } from '../src/kit.ts';

const isAccelerate = (secret: Secret) => 'tenant_id' in claims(secret) && ('api_key' in claims(secret) || 'secure_key' in claims(secret));

export default {
  id: 'prisma',
  name: 'Prisma',
  docs: 'https://www.prisma.io/docs/accelerate/getting-started',
  hosts: [],
  tokens: {
    'api-key': {
      title: 'Accelerate or Prisma Postgres API key',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/,
      check: isAccelerate,
    },
    service: {
      title: 'service token or older API key',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/,
      named: /prisma/i,
      check: (secret) => !isAccelerate(secret),
    },
    'data-proxy': {
      title: 'Data Proxy API key',
      match: /prisma:\/\/[\w.-]{4,100}\/?\?api_key=(?<key>(?!eyJ)[\w-]{40,100})/,
      secret: 'key',
    },
  },
} satisfies Detector;
