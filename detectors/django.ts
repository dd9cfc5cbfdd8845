import { type Detector, named, unsaid } from '../src/kit.ts';

const drawn = /^(?:django-insecure-)?[a-z0-9!@#$%^&*()_=+-]{50}$|^(?!\w+[.([])(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!@#$%^&*(){}[\]<>?~|;])/;

export default {
  id: 'django',
  name: 'Django',
  docs: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
  hosts: [],
  tokens: {
    /** As `startproject` draws it, 50 small letters, digits and signs; or as others do: https://github.com/django/django/blob/main/django/core/management/utils.py */
    key: {
      title: 'secret key',
      match:
        /(?:SECRET_KEY|DJANGO_SECRET_KEY|SECRET_KEY_FALLBACKS)["'\])]{0,2}\s{0,4}(?:=|:|,)\s{0,4}[["']{0,2}(?<secret>(?:django-insecure-)?[!#-&(-[\]-~]{40,100})["']?(?![!#-&(-[\]-~])/,
      secret: 'secret',
      fallback: true,
      password: true,
      check: (secret) => secret.test(drawn) && !secret.test(/^([\w-])\1+$|xxxx|your|change|example|^[0-9a-f]{50}$|^[a-z_-]+$/),
      decode: unsaid('Whose sessions: with this key sessions, password resets and signed cookies can be made.'),
    },
    database: {
      ...named,
      title: 'database password',
      files: [
        'settings.py',
        '*settings.py',
        'local_settings.py',
        'settings/production.py',
        'settings/prod.py',
        'settings/local.py',
        'settings/base.py',
        'settings/dev.py',
        'settings/staging.py',
      ],
      match: /["']PASSWORD["']\s{0,4}:\s{0,4}["'](?<password>[^"'\n]{3,128})["']/,
    },
  },
} satisfies Detector;
