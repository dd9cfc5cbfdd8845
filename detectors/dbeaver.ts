import { type Detector } from '../src/kit.ts';

export default {
  id: 'dbeaver',
  name: 'DBeaver',
  docs: 'https://dbeaver.com/docs/dbeaver/Admin-Manage-Connections/',
  hosts: [],
  tokens: {
    /** Written so that it is not read at a glance: the key is in the program. */
    password: {
      title: 'obscured password',
      files: ['data-sources.xml', '.dbeaver-data-sources.xml', '*data-sources.xml', 'dbeaver-data-sources.json'],
      match: /(?<=\spassword=")(?<secret>[A-Za-z0-9+/]{8,400}={0,2})(?=")/,
      secret: 'secret',
      password: true,
      fallback: true,
    },
  },
} satisfies Detector;
