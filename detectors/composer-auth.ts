import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'composer-auth',
  name: 'Composer',
  docs: 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
  hosts: [],
  tokens: {
    password: {
      ...login,
      title: 'password of a repository',
      files: ['auth.json', '.composer/auth.json', 'composer/auth.json'],
      match: /(?:"username"\s*:\s*"(?<user>[^"\n]{1,128})"\s*,\s*)?"password"\s*:\s*"(?<password>[^"\n]{3,512})"/,
    },
    variable: {
      ...login,
      title: 'password of a repository',
      match:
        /COMPOSER_AUTH["']?[ \t]{0,4}[=:][ \t]{0,4}[^\n]{0,400}?\\{0,3}"password\\{0,3}"\s?:\s?\\{0,3}"(?<password>[^"\\\n]{3,512})\\{0,3}"/,
    },
    bearer: {
      ...login,
      title: 'token of a repository',
      files: ['auth.json', '.composer/auth.json', 'composer/auth.json'],
      match:
        /"(?:bearer|gitlab-token|github-oauth|gitlab-oauth|forgejo-token)"\s*:\s*\{\s*"(?<host>[\w.-]{1,253})"\s*:\s*"(?!gh[oprsu]_|github_pat_|glpat-)(?<password>[^"\n]{8,512})"/,
    },
  },
} satisfies Detector;
