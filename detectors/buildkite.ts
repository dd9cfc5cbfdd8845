import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'buildkite',
  name: 'Buildkite',
  docs: 'https://buildkite.com/docs/platform/security/tokens',
  hosts: [],
  tokens: {
    api: { title: 'API access token', match: /bkua_(?:[0-9a-z]{40}|[0-9a-z]{53})/ },
    agent: { title: 'agent token', match: /bk(?:ct|ar|aa)_[0-9A-Za-z]{20,90}/, check: (secret) => secret.test(/\d/) },
    job: { title: 'job token', match: /bkaj_eyJ[\w-]{10,400}\.eyJ[\w-]{20,2000}\.[\w-]{20,700}/ },
    registry: { title: 'registry token', match: /bkpt_[0-9A-Za-z]{20,90}/, check: (secret) => secret.test(/\d/) },
    portal: { title: 'portal token', match: /bkp(?:at|s)_[0-9A-Za-z]{20,90}/, check: (secret) => secret.test(/\d/) },
    legacy: {
      title: 'API access or agent token of the old form',
      match: /[0-9a-z]{40}|[0-9a-z]{50}/,
      named: /buildkite/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
