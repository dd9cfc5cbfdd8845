import { type Detector, fromBase64, idOrHash } from '../src/kit.ts';

export default {
  id: 'nvidia',
  name: 'NVIDIA',
  docs: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html#ngc-api-keys',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /nvapi-[\w-]{60,70}/ },
    /** The base64 of 26 characters, a colon and a UUID. */
    ngc: {
      title: 'legacy NGC API key',
      match: /[0-9A-Za-z+/]{84}/,
      named: /ngc[-_ .]?(?:api|cli|key|token)|nvidia|nvcr/i,
      notNamed: idOrHash,
      check: (secret) => secret.test((text) => /^\w{26}:[0-9a-f-]{36}$/.test(fromBase64(text) ?? '')),
    },
  },
} satisfies Detector;
