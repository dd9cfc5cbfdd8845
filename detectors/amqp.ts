import { command, type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'amqp',
  name: 'RabbitMQ',
  docs: 'https://www.rabbitmq.com/docs/uri-spec',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl('amqps?|rabbitmqs?|pyamqp') },
    command: command('rabbitmqadmin', '-p|--password'),
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'RABBITMQ_DEFAULT_PASS',
        'RABBITMQ_PASSWORD',
        'RABBITMQ_PASS',
        'RABBIT_PASSWORD',
        'AMQP_PASSWORD',
        'RABBITMQ_DEFAULT_PASSWORD',
        'SPRING_RABBITMQ_PASSWORD',
      ),
    },
    configuration: {
      ...login,
      title: 'password of a configuration',
      match:
        /default_pass(?:[ \t]{0,8}[=,][ \t]{0,8}(?:<<)?["']?|["']?[ \t]{0,4}:[ \t]{0,4}["'])(?!\w+\()(?<password>[^\s"'`<>\\}]{4,128})/,
    },
  },
} satisfies Detector;
