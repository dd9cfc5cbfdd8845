import { type Detector, login, named, setting } from '../src/kit.ts';

export default {
  id: 'kafka',
  name: 'Kafka',
  docs: 'https://kafka.apache.org/documentation/#security_sasl',
  hosts: [],
  tokens: {
    jaas: {
      ...login,
      title: 'SASL login',
      match:
        /(?:Plain|Scram)LoginModule[ \t]{1,8}required(?=(?:[^;]{0,300}?username=\\{0,3}["'](?<user>[^"'\\\n]{1,128}))?)[^;]{0,300}?password=\\{0,3}["'](?<password>[^"'\\\n]{3,256})/,
    },
    setting: {
      ...named,
      title: 'SASL password',
      literal: 'assword',
      match: /sasl[._-]?(?:plain[._-]?)?[Pp]assword["'\])]{0,3}[ \t]{0,8}(?:=>|[=:,])[ \t]{0,8}["']?(?<password>[^\s"'`<>\\,;)}]{4,256})/,
    },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'KAFKA_PASSWORD',
        'KAFKA_SASL_PASSWORD',
        'KAFKA_CLIENT_PASSWORDS',
        'KAFKA_CLIENT_PASSWORD',
        'KAFKA_SSL_KEYSTORE_PASSWORD',
        'KAFKA_TRUSTSTORE_PASSWORD',
      ),
    },
  },
} satisfies Detector;
