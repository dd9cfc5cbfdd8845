import { type Detector, type Secret } from '../src/kit.ts';

const isDrawn = (secret: Secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/);
const keyPart = { match: /[0-9A-Za-z]{16}/, named: /application[-_]?key|app[-_]?key/i, optional: true };

export default {
  id: 'ovhcloud',
  name: 'OVHcloud',
  docs: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777',
  hosts: [],
  tokens: {
    consumer: {
      title: 'consumer key',
      match: /[0-9A-Za-z]{32}/,
      named: /(?<![a-z])ovh[\w.-]*consumer[-_]?key|(?<![a-z])ovh/i,
      notNamed: /secret|token|password|application[-_]?key|app[-_]?key|service|project|sha(?![a-z])|hash|md5|client|access/i,
      check: isDrawn,
      parts: { applicationKey: keyPart },
    },
    secret: {
      title: 'application secret',
      match: /[0-9A-Za-z]{32}/,
      named: /(?<![a-z])ovh[\w.-]*secret|(?<![a-z])ovh/i,
      notNamed: /consumer|application[-_]?key|app[-_]?key|service|project[-_]?id|sha(?![a-z])|hash|md5|client[-_]?id|access[-_]?key$/i,
      check: isDrawn,
      parts: { applicationKey: keyPart },
    },
  },
} satisfies Detector;
