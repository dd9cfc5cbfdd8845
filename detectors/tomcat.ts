import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'tomcat',
  name: 'Application server',
  docs: 'https://tomcat.apache.org/tomcat-11.0-doc/realm-howto.html',
  hosts: [],
  tokens: {
    user: {
      ...login,
      title: 'password of a user',
      files: [
        'tomcat-users.xml',
        'jetty-realm.properties',
        'realm.properties',
        'mgmt-users.properties',
        'jmxremote.password',
        'server.xml',
        'context.xml',
        'web.xml',
        'standalone.xml',
        'domain.xml',
        'persistence.xml',
        'hibernate.cfg.xml',
        'applicationcontext.xml',
        '*-ds.xml',
        'activemq.xml',
        'users.properties',
        'artemis-users.properties',
      ],
      match:
        /(?:\s(?:password|keystorePass|truststorePass|certificateKeystorePassword|connectionPassword)\s?=\s?"|<(?:password|user-password)>|name="[\w.]{0,60}password"(?:\s{1,8}value=")?>?)(?!\$|\{)(?<password>[^"<\s]{3,128})(?=["<])/,
    },
  },
} satisfies Detector;
