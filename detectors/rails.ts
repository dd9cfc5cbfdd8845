import { type Detector, login, unsaid } from '../src/kit.ts';

export default {
  id: 'rails',
  name: 'Rails',
  docs: 'https://guides.rubyonrails.org/security.html#custom-credentials',
  hosts: [],
  tokens: {
    master: {
      title: 'master key',
      files: [
        'master.key',
        'config/credentials.key',
        'credentials/production.key',
        'credentials/staging.key',
        'credentials/development.key',
        'credentials/test.key',
        'config/secrets.yml.key',
        'secrets.yml.key',
      ],
      match: /[0-9a-f]{32}/,
    },
    'master-variable': {
      title: 'master key',
      match: /RAILS_MASTER_KEY["'\])]{0,3}(?:\s{0,4}(?:=>|[=:,])|\s{1,40}value["']?:)\s{0,4}["']?(?<secret>[0-9a-f]{32})/,
      secret: 'secret',
      fallback: true,
    },
    /** https://guides.rubyonrails.org/configuring.html#configuring-a-database */
    database: {
      ...login,
      title: 'database password',
      files: [
        'database.yml',
        'config/database.yaml',
        'databases.yml',
        'propel.yml',
        'parameters.yml',
        'parameters.yaml',
        'app/config/config.yml',
      ],
      match: /^[ \t]*(?:database_|mailer_)?password:[ \t]{1,8}["']?(?<password>[^\s"'#{[&*!|>][^\s"']{2,127})/m,
    },
    base: {
      title: 'secret key base',
      match:
        /(?:secret_key_base|SECRET_KEY_BASE|secret_token|config\.secret_key|DEVISE_SECRET_KEY|config\.pepper)["'\])]{0,3}\s{0,4}(?:=>|[=:,])\s{0,4}["']?(?<secret>[0-9a-f]{64,128}|[A-Za-z0-9+/]{60,88}={0,2})/,
      secret: 'secret',
      fallback: true,
      decode: unsaid('Whose sessions: with this secret cookies can be signed and read.'),
    },
  },
} satisfies Detector;
