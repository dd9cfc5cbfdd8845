import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'jenkins-credentials',
  name: 'Jenkins',
  docs: 'https://www.jenkins.io/doc/developer/security/secrets/',
  hosts: [],
  tokens: {
    /** A two-digit version and 16 bytes: https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/ */
    api: {
      title: 'API token',
      match: /11[0-9a-f]{32}|[0-9a-f]{32}/,
      named: /jenkins|hudson/i,
      notNamed: new RegExp(`${idOrHash.source}|crumb|cookie|salt|fingerprint|job|build`, 'i'),
      decode: unsaid('What it may do: whatever its user may.'),
    },
    master: {
      title: 'master key',
      files: ['secrets/master.key', 'jenkins/master.key', 'jenkins_home/master.key'],
      match: /[0-9a-f]{256}/,
      decode: unsaid('Which credentials: with `hudson.util.Secret` beside it, all that its Jenkins keeps can be read.'),
    },
    stored: {
      title: 'stored credential',
      files: ['credentials.xml', 'config.xml', '*jenkins*/*.xml', 'users/admin/config.xml'],
      match:
        /<(?<field>\w{0,40}(?:[Pp]assword|[Ss]ecret|[Tt]oken|passphrase|privateKey|apiKey|bytes))>\{(?<secret>AQAAABAAAA[0-9A-Za-z+/]{20,8000}={0,2})\}/,
      secret: 'secret',
      password: true,
      decode: unsaid('What it is: it is encrypted with the key that its Jenkins keeps in `secrets/`.'),
    },
  },
} satisfies Detector;
