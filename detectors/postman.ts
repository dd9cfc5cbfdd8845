import { type Detector } from '../src/kit.ts';

export default {
  id: 'postman',
  name: 'Postman',
  docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/ },
    collection: { title: 'collection access key', match: /PMAT-[0-9A-Z]{26}/ },
  },
} satisfies Detector;
