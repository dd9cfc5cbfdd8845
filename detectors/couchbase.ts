import { type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'couchbase',
  name: 'Couchbase',
  docs: 'https://docs.couchbase.com/server/current/learn/security/usernames-and-passwords.html',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl('couchbases?') },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'COUCHBASE_PASSWORD',
        'COUCHBASE_ADMINISTRATOR_PASSWORD',
        'COUCHBASE_PASS',
        'CB_PASSWORD',
        'CB_REST_PASSWORD',
        'COUCHBASE_BUCKET_PASSWORD',
      ),
    },
    authenticator: {
      ...named,
      title: 'password of a client',
      match:
        /Password(?:Authenticator|Credential)(?:\.create)?\(\s{0,8}["'](?<user>[^"'\n]{1,64})["']\s{0,8},\s{0,8}["'](?<password>[^"'\n]{4,128})["']/,
    },
  },
} satisfies Detector;
