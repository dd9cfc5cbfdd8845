import { type Detector } from '../src/kit.ts';

export default {
  id: 'imagekit',
  name: 'ImageKit',
  docs: 'https://imagekit.io/docs/api-keys',
  hosts: [],
  tokens: {
    private: { title: 'private API key', match: /private_[0-9A-Za-z+/]{26,27}={1,2}/ },
    public: { title: 'public API key', match: /public_[0-9A-Za-z+/]{26,27}={1,2}/, public: true },
  },
} satisfies Detector;
