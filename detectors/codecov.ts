import { type Detector, idOrHash, scripts } from '../src/kit.ts';

export default {
  id: 'codecov',
  name: 'Codecov',
  docs: 'https://docs.codecov.com/docs/codecov-tokens',
  hosts: [],
  tokens: {
    upload: { title: 'upload or API token', match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, named: /codecov/i, notNamed: idOrHash },
    command: {
      title: 'upload token on a command line',
      match: /(?:codecov |codecov\.io)[^\n]{0,120}?(?:-t|--token)[ =]["']?(?<token>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
      secret: 'token',
      files: [...scripts, '*.json'],
    },
    legacy: {
      title: 'token of the old form',
      match: /[0-9a-z]{32}/,
      named: /codecov/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
