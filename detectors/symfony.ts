import { type Detector } from '../src/kit.ts';

export default {
  id: 'symfony',
  name: 'Symfony',
  docs: 'https://symfony.com/doc/current/reference/configuration/framework.html#secret',
  hosts: [],
  tokens: {
    secret: {
      title: 'application secret',
      match:
        /(?:APP_SECRET|SYMFONY_SECRET|SYMFONY__SECRET|kernel\.secret)["'\])]{0,3}(?:\s{0,4}(?:=>|[=:,])|\s{1,40}value["']?:)\s{0,4}["']?(?<secret>[0-9a-f]{32,64})/,
      secret: 'secret',
      fallback: true,
    },
  },
} satisfies Detector;
