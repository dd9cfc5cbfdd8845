import { type Detector, login, named, setting } from '../src/kit.ts';

export default {
  id: 'cassandra',
  name: 'Cassandra',
  docs: 'https://cassandra.apache.org/doc/stable/cassandra/operating/security.html',
  hosts: [],
  tokens: {
    client: {
      ...named,
      title: 'password of a client',
      match:
        /PlainTextAuth(?:Provider|enticator)\(\s{0,8}(?:username\s?=\s?)?["'](?<user>[^"'\n]{1,64})["']\s{0,8},\s{0,8}(?:password\s?=\s?)?["'](?<password>[^"'\n]{4,128})["']/,
    },
    variable: {
      ...named,
      title: 'password',
      match: setting('CASSANDRA_PASSWORD', 'CASSANDRA_PASS', 'SCYLLA_PASSWORD', 'CQLSH_PASSWORD', 'CASSANDRA_SUPERUSER_PASSWORD'),
    },
    file: {
      ...login,
      title: 'password of cqlsh',
      files: ['cqlshrc', '.cqlshrc', '.cassandra/credentials'],
      match: /^[ \t]*password[ \t]*=[ \t]*(?<password>\S{3,128})/m,
    },
  },
} satisfies Detector;
