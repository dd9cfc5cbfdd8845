import { type Detector } from '../src/kit.ts';

export default {
  id: 'upcloud',
  name: 'UpCloud',
  docs: 'https://upcloud.com/docs/guides/getting-started-upcloud-api/',
  hosts: [],
  tokens: {
    /** A ULID stands behind the prefix. */
    api: { title: 'API token', match: /ucat_[0-9A-HJKMNP-TV-Z]{26}/ },
  },
} satisfies Detector;
