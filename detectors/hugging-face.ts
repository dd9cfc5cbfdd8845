import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'hugging-face',
  name: 'Hugging Face',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  hosts: [],
  tokens: {
    user: {
      title: 'user access token',
      match: /hf_[A-Za-z]{34}/,
      check: (secret) => secret.test(/[a-z]/) && secret.test(/[A-Z]/),
      decode: unsaid('Whether it reads, writes or is fine-grained: its text does not say.'),
    },
    organization: { title: 'organization API token', match: /api_org_[A-Za-z]{34}/ },
    /** Only its beginning is known. */
    oauth: { title: 'OAuth token', match: /hf_oauth_eyJ[\w-]{10,800}\.[\w-]{10,2000}(?:\.[\w-]{10,700})?/ },
  },
} satisfies Detector;
