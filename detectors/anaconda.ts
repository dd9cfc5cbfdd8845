import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'anaconda',
  name: 'Anaconda',
  docs: 'https://www.anaconda.com/docs/tools/anaconda-org/user-guide/work-with-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /anaconda|conda[^a-z]{0,16}(?:token|api|key|upload)|binstar/i,
      notNamed: idOrHash,
    },
    url: {
      title: 'access token in the address of a channel',
      match: /https:\/\/(?:conda\.)?anaconda\.(?:org|cloud|com)\/t\/(?<token>[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
      secret: 'token',
    },
  },
} satisfies Detector;
