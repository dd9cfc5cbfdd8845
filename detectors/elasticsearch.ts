import { type Detector, login, named, setting } from '../src/kit.ts';

export default {
  id: 'elasticsearch',
  name: 'Elasticsearch',
  docs: 'https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/built-in-users',
  hosts: [],
  tokens: {
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'ELASTIC_PASSWORD',
        'ELASTICSEARCH_PASSWORD',
        'KIBANA_PASSWORD',
        'KIBANA_SYSTEM_PASSWORD',
        'LOGSTASH_PASSWORD',
        'OPENSEARCH_PASSWORD',
        'OPENSEARCH_INITIAL_ADMIN_PASSWORD',
        'ES_PASSWORD',
      ),
    },
    file: {
      ...login,
      title: 'password of a configuration',
      files: [
        'kibana.yml',
        'logstash.yml',
        'filebeat.yml',
        'metricbeat.yml',
        'apm-server.yml',
        'elasticsearch.yml',
        'heartbeat.yml',
        'packetbeat.yml',
        'opensearch_dashboards.yml',
        'logstash.conf',
        'fluent.conf',
      ],
      match:
        /^[ \t]*(?:(?:xpack\.monitoring\.)?(?:elasticsearch|opensearch|output\.elasticsearch)\.)?password(?::|[ \t]*=>|[ \t])[ \t]*["']?(?<password>[^\s"'#][^\s"']{2,127})/m,
    },
  },
} satisfies Detector;
