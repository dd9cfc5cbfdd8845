import { type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'couchdb',
  name: 'CouchDB',
  docs: 'https://docs.couchdb.org/en/stable/config/auth.html',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl('couchdbs?') },
    variable: {
      ...named,
      title: 'password',
      match: setting('COUCHDB_PASSWORD', 'COUCH_PASSWORD', 'COUCHDB_PASS', 'COUCHDB_ADMIN_PASSWORD'),
    },
    /** Until the server starts, which makes a hash of it. */
    admin: {
      ...login,
      title: 'administrator’s password',
      files: ['local.ini', 'local.d/docker.ini', 'local.d/admins.ini', 'couchdb.ini', 'docker.ini'],
      match: /^\[admins\]\s{1,8}(?:[;#][^\n]*\n\s*)*(?<user>[\w-]{1,64})[ \t]*=[ \t]*(?!-pbkdf2-|-hashed-)(?<password>\S{3,128})/m,
    },
  },
} satisfies Detector;
