import { type Detector, fromBase64, type Secret } from '../src/kit.ts';

/** In base64, an id of 20 characters, a colon, and a key of 22. */
const isPair = (secret: Secret) => secret.test(/:/) || secret.test((text) => /^[\w-]{18,24}:[\w-]{20,24}$/.test(fromBase64(text) ?? ''));

export default {
  id: 'elastic-cloud',
  name: 'Elastic',
  docs: 'https://www.elastic.co/docs/deploy-manage/api-keys',
  hosts: [],
  tokens: {
    cloud: { title: 'Elastic Cloud API key', match: /essu_[\w+/-]{40,140}={0,2}/ },
    'api-key': {
      title: 'Elasticsearch API key',
      match: /(?:[0-9A-Za-z+/]{58}==|[0-9A-Za-z+/]{60}|[\w-]{20}:[\w-]{22})/,
      named: /elastic|kibana|(?<![a-z])es[-_](?:api|key|auth)|logstash|filebeat|metricbeat|ApiKey\s/i,
      notNamed: /cloud[-_.]?id|sha(?![a-z])|hash/i,
      check: isPair,
    },
    'service-token': { title: 'service account token', match: /AAEAAWVsYXN0aWMv[\w+/-]{20,300}={0,2}/ },
    'app-search': {
      title: 'App Search private key',
      match: /private-[0-9a-z]{24}/,
      named: /app[-_ ]?search|swiftype|enterprise[-_ ]?search|elastic/i,
    },
  },
} satisfies Detector;
