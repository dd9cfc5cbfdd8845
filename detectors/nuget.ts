import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'nuget',
  name: 'NuGet',
  docs: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package#create-an-api-key',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /oy2[0-9a-z]{43}/ },
    other: {
      title: 'key of a private feed',
      match: /[0-9a-z]{46}/,
      named: /nuget/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
