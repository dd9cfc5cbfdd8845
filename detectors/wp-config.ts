import { type Detector, isPassword, login, unsaid } from '../src/kit.ts';

const salts = '(?:SECURE_AUTH|LOGGED_IN|NONCE|AUTH)_(?:KEY|SALT)';

export default {
  id: 'wp-config',
  name: 'WordPress',
  docs: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
  hosts: [],
  tokens: {
    database: {
      ...login,
      title: 'database password',
      match: /DB_PASSWORD["']\s{0,8},\s{0,8}["'](?<password>[^'"\n]{3,128})["']\s{0,8}\)/,
    },
    /** 64 characters of any kind, by which sessions are signed. */
    salt: {
      title: 'key or salt',
      fallback: true,
      match: new RegExp(String.raw`${salts}(?:["']\s{0,8},\s{0,8}|\s{0,4}=\s{0,4})(["'])(?<secret>(?!put your unique)[^\n'"\\]{32,128})\1`),
      secret: 'secret',
      password: true,
      check: (secret) =>
        isPassword(secret.map((text) => text.replace(/[^0-9A-Za-z]/g, ''))) && !secret.test(/unique phrase|generateme|your/i),
      decode: unsaid('Whose sessions: with this key, and the hashes of the passwords, the cookies of any user can be made.'),
    },
  },
} satisfies Detector;
