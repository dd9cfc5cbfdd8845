import { type Detector, fromBase64, login } from '../src/kit.ts';

export default {
  id: 'npmrc',
  name: 'npm registry',
  docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#auth-related-configuration',
  hosts: [],
  tokens: {
    /** What no registry is known by: npm's own tokens, GitHub's and GitLab's are theirs. */
    token: {
      title: 'registry token',
      match: /_authToken["']?[ \t]{0,4}[=:\s][ \t]{0,4}["']?(?!npm_|gh[oprsu]_|github_pat_|glpat-|pul-)(?<token>[\w+/=.-]{16,2000})/,
      secret: 'token',
      fallback: true,
    },
    password: {
      ...login,
      title: 'registry password',
      files: ['.npmrc', 'npmrc', '*.npmrc'],
      match: /_password[ \t]*=[ \t]*["']?(?<password>[A-Za-z0-9+/]{4,400}={0,2})/,
      check: (secret) => login.check(secret.map((text) => fromBase64(text) ?? '')),
    },
    login: {
      ...login,
      title: 'registry login',
      files: ['.npmrc', 'npmrc', '*.npmrc'],
      match: /_auth[ \t]*=[ \t]*["']?(?<password>[A-Za-z0-9+/]{6,400}={0,2})/,
      check: (secret) => login.check(secret.map((text) => /^[^:]{1,200}:(.{3,})$/s.exec(fromBase64(text) ?? '')?.[1] ?? '')),
    },
    /** https://yarnpkg.com/configuration/yarnrc#npmAuthIdent */
    yarn: {
      ...login,
      title: 'registry login',
      match:
        /npmAuth(?:Ident|Token)["']?[ \t]{0,4}:[ \t]{0,4}["']?(?!npm_|gh[oprsu]_|github_pat_|glpat-|\w+\.\w+[,;)}\n]|some|any|my|token)(?<password>[^\s"'`<>\\]{6,2000})/,
    },
  },
} satisfies Detector;
