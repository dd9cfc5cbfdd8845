import { command, type Detector, login, loginUrl, named, scripts, setting } from '../src/kit.ts';

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
        'spring.rabbitmq.password',
        'RABBITMQ_DEFAULT_PASSWORD',
        'SPRING_RABBITMQ_PASSWORD',
      ),
    },
    /** https://www.rabbitmq.com/docs/man/rabbitmqctl.8 */
    user: {
      ...named,
      title: "password of a user's",
      files: scripts,
      match:
        /rabbitmqctl[ \t](?:[^\n|;&]{0,120}[ \t])?(?:add_user|change_password|authenticate_user)[ \t]{1,4}["']?[\w.@-]{1,80}["']?[ \t]{1,4}["']?(?<password>[^\s"'`$<>;|&\\]{4,128})/,
    },
    /** Who has it is one of the cluster: https://www.rabbitmq.com/docs/clustering#erlang-cookie */
    cookie: {
      ...named,
      title: 'Erlang cookie',
      match: setting('RABBITMQ_ERLANG_COOKIE', 'ERLANG_COOKIE'),
      /** The one that a node makes for itself is twenty large letters. */
      check: (secret) => named.check(secret) || secret.test(/^[A-Z]{20}$/),
    },
    /** https://pika.readthedocs.io/en/stable/modules/credentials.html */
    credentials: {
      ...login,
      title: 'login in code',
      match:
        /PlainCredentials\(\s{0,8}(?:username\s?=\s?)?["'](?<user>[^"'\n]{1,100})["'],\s{0,20}(?:password\s?=\s?)?["'](?<password>[^"'\n]{3,128})["']/,
    },
    /** https://github.com/php-amqplib/php-amqplib */
    connection: {
      ...login,
      title: 'login in code',
      match:
        /AMQP(?:Stream|SSL)Connection\(\s{0,20}["'](?<host>[^"'\n]{1,200})["'],\s{0,20}["']?(?<port>\d{1,5})["']?,\s{0,20}["'](?<user>[^"'\n]{1,100})["'],\s{0,20}["'](?<password>[^"'\n]{3,128})["']/,
    },
    configuration: {
      ...login,
      title: 'password of a configuration',
      match:
        /default_pass(?:[ \t]{0,8}[=,][ \t]{0,8}(?:<<)?["']?|["']?[ \t]{0,4}:[ \t]{0,4}["'])(?!\w+\()(?<password>[^\s"'`<>\\}]{4,128})/,
    },
  },
} satisfies Detector;
