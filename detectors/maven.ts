import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'maven',
  name: 'Maven',
  docs: 'https://maven.apache.org/settings.html#servers',
  hosts: [],
  tokens: {
    /** `{…}` is encrypted: https://maven.apache.org/guides/mini/guide-encryption.html */
    password: {
      ...login,
      title: 'password of a server',
      files: ['settings.xml', '*settings.xml', 'settings-security.xml', '*.m2/settings.xml'],
      match:
        /(?:<username>(?<user>[^<\s]{1,128})<\/username>\s{0,40})?<(?:password|passphrase)>(?:<!\[CDATA\[)?(?<password>[^<\s\]{][^<\s\]]{2,512})(?:\]\]>)?<\/(?:password|passphrase)>/,
    },
  },
} satisfies Detector;
