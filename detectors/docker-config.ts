import { command, type Detector, fromBase64, login, named, scripts, type Secret } from '../src/kit.ts';

const afterColon = (secret: Secret) => secret.map((text) => /^[^:\s]{1,256}:([^\r\n]{1,4000})$/.exec(fromBase64(text) ?? '')?.[1] ?? '');
const check = (secret: Secret) => login.check(afterColon(secret));
const match = /\\{0,3}"auth\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(?<password>[A-Za-z0-9+/]{6,6000}={0,2})\\{0,3}"/;

export default {
  id: 'docker-config',
  name: 'Docker',
  docs: 'https://docs.docker.com/reference/cli/docker/login/',
  hosts: [],
  tokens: {
    login: {
      ...login,
      title: 'registry login',
      files: ['*.json', '*.dockerconfigjson', '.dockercfg', '*.yml', '*.yaml', '*.tf', '*.sh', '*.md', '*.txt'],
      literal: 'auths',
      match,
      check,
    },
    /** Before 1.7 there was no `auths` around it. */
    old: { ...login, title: 'registry login', files: ['.dockercfg', 'dockercfg', '*.dockercfg'], match, check },
    identity: {
      title: 'identity token of a registry',
      match: /(?:identitytoken|registrytoken)\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(?<token>[\w.+/=-]{20,4000})\\{0,3}"/,
      secret: 'token',
      fallback: true,
    },
    command: command(
      '(?:docker|podman|nerdctl|buildah|skopeo|crane|oras|helm|regctl)[ \\t](?:registry[ \\t]|auth[ \\t])?login',
      '-p|--password',
    ),
    /** As the manual has it, so that it is in no list of processes; in the script it is all the same. */
    piped: {
      ...named,
      title: 'password that is piped to a login',
      files: scripts,
      match:
        /echo[ \t]{1,4}(?:-n[ \t]{1,4})?["']?(?<password>[^\s"'`<>\\$|;&()][^\s"'`<>\\|;&()]{2,127})["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:docker|podman|nerdctl|helm|oras)[ \t](?:registry[ \t])?login/,
    },
    /** A whole configuration in base64, as Kubernetes' pull secrets have it: `{"auths":`. */
    secret: {
      ...login,
      title: 'registry login in base64',
      match: /(?<password>(?:eyJhdXRocyI6|eyAiYXV0aHMi|ewogICJhdXRocyI6|ewoJImF1dGhzIj|ewogICAgImF1dGhzIj)[A-Za-z0-9+/]{24,12000}={0,2})/,
      check: (secret) => secret.test((text) => /"(?:auth|password|identitytoken)"\s*:\s*"[^"]{6,}"/.test(fromBase64(text) ?? '')),
    },
  },
} satisfies Detector;
