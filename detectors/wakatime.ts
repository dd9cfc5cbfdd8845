import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'wakatime',
  name: 'WakaTime',
  docs: 'https://wakatime.com/developers#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /waka_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    },
    older: {
      title: 'API key without a prefix',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /waka[-_ ]?time/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
