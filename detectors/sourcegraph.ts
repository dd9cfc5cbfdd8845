import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'sourcegraph',
  name: 'Sourcegraph',
  docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  hosts: [],
  tokens: {
    token: { title: 'access token', match: /sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}/ },
    license: { title: 'Cody license key token', match: /slk_[0-9a-f]{64}/ },
    dotcom: { title: 'token of a user of the public instance', match: /sgd_[0-9a-f]{64}/ },
    legacy: {
      title: 'access token of the old form',
      match: /[0-9a-f]{40}/,
      named: /sourcegraph|(?<![a-z])src[-_]access[-_]token/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
