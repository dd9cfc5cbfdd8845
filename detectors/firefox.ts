import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'firefox',
  name: 'Firefox',
  docs: 'https://support.mozilla.org/en-US/kb/use-primary-password-protect-stored-logins',
  hosts: [],
  tokens: {
    password: {
      title: 'stored password',
      files: ['logins.json', 'logins-backup.json'],
      match: /"encryptedPassword"\s?:\s?"(?<secret>M[A-Za-z0-9+/]{20,2000}={0,2})"/,
      secret: 'secret',
      password: true,
      decode: unsaid(
        'Whether it can be read: it is encrypted with the key in `key4.db` beside it, which has a password of its own only where its owner has set one.',
      ),
    },
  },
} satisfies Detector;
