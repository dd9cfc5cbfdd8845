import { command, type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'redis',
  name: 'Redis',
  docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl(String.raw`rediss?(?:-sentinel|\+sentinel|-socket)?|valkeys?`) },
    configuration: {
      ...login,
      title: 'password of a configuration',
      match: /(?:--)?(?:requirepass|masterauth)[ \t=:]{1,8}["']?(?!foobared)(?<password>[^\s"'`<>\\]{4,128})/,
    },
    command: command('(?:redis|valkey)-(?:cli|benchmark)', '-a|--pass'),
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'REDIS_PASSWORD',
        'REDIS_PASS',
        'REDIS_AUTH',
        'REDIS_AUTH_TOKEN',
        'REDISCLI_AUTH',
        'VALKEY_PASSWORD',
        'REDIS_MASTER_PASSWORD',
        'SPRING_REDIS_PASSWORD',
        'SPRING_DATA_REDIS_PASSWORD',
      ),
    },
    /** https://stackexchange.github.io/StackExchange.Redis/Configuration */
    keywords: {
      ...login,
      title: 'connection string of keywords',
      literal: ',password=',
      match: /(?<host>[\w.-]{2,253}):(?<port>\d{2,5})(?:,(?!password=)[^\s,"'`]{1,80}){0,12},password=(?<password>[^\s,"'`<>\\]{4,256})/,
    },
  },
} satisfies Detector;
