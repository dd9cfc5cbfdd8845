import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'pidgin',
  name: 'Instant messenger',
  docs: 'https://developer.pidgin.im/wiki/PlainTextPasswords',
  hosts: [],
  tokens: {
    password: {
      ...login,
      title: 'password',
      files: [
        'accounts.xml',
        '.purple/accounts.xml',
        'gajim/config',
        '.mcabberrc',
        'mcabberrc',
        'profanity/accounts',
        '.sendxmpprc',
        '.bitlbee/accounts.xml',
      ],
      match:
        /(?:<protocol>(?<protocol>[\w-]{1,40})<\/protocol>\s{0,40}<name>(?<user>[^<\s]{1,128})<\/name>\s{0,40})?(?:<password>|(?<![\w-])password[ \t]*=[ \t]*)(?<password>[^<\s"]{3,128})(?=<|\s|$)/,
    },
  },
} satisfies Detector;
