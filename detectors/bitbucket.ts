import { crc32Hex, type Detector, idOrHash, type Secret, unsaid } from '../src/kit.ts';

const intact = (secret: Secret) => secret.test((text) => crc32Hex(text.slice(0, -8)) === text.slice(-8));

export default {
  id: 'bitbucket',
  name: 'Bitbucket',
  docs: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /ATCTT3xFfG[\w-]{60,400}=[0-9A-F]{8}/,
      check: intact,
      kinds: { repository: 'repository access token', project: 'project access token', workspace: 'workspace access token' },
    },
    app: {
      title: 'app password',
      match: /ATBB[0-9A-Za-z]{24}[0-9A-F]{8}/,
      check: intact,
      decode: unsaid('Whether it still works: Bitbucket has announced the end of app passwords for June 2026.'),
    },
    datacenter: { title: 'Data Center access token', match: /BBDC-[\w+/@-]{40,60}/ },
    consumer: {
      title: 'OAuth consumer secret',
      match: /[0-9A-Za-z]{32}|[0-9A-Za-z_=-]{64}/,
      named: /bitbucket|(?<![a-z])bb[-_](?:oauth|client|consumer)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
  },
} satisfies Detector;
