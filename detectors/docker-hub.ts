import { type Detector, idOrHash, named, setting, unsaid } from '../src/kit.ts';

export default {
  id: 'docker-hub',
  name: 'Docker Hub',
  docs: 'https://docs.docker.com/security/access-tokens/',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /dckr_pat_[\w-]{27}/,
      decode: unsaid(
        'What it may do: read, write or delete, of every repository that its owner reaches. Docker Hub tells that only for a password or another token.',
      ),
    },
    organization: { title: 'organization access token', match: /dckr_oat_[\w-]{32}/ },
    legacy: {
      title: 'access token of the old form',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /docker(?!file|[^a-z]{0,16}image)/i,
      notNamed: idOrHash,
    },
    password: {
      ...named,
      title: 'password',
      match: setting('DOCKERHUB_PASSWORD', 'DOCKER_HUB_PASSWORD', 'DOCKER_PASSWORD', 'DOCKERHUB_PASS'),
    },
  },
} satisfies Detector;
