import { type Detector, documented, idOrHash } from '../src/kit.ts';

/** "Personal API tokens have full read and write access"; those that an OAuth app registered may have less. */
const whole = documented(
  [
    { action: 'write', resource: { type: 'pipeline' }, wide: true },
    { action: 'write', resource: { type: 'context variable' }, wide: true },
  ],
  ['Which organizations its owner belongs to.'],
);

export default {
  id: 'circleci',
  name: 'CircleCI',
  docs: 'https://circleci.com/docs/managing-api-tokens/',
  hosts: [],
  tokens: {
    personal: { title: 'personal API token', match: /CCIPAT_[0-9A-Za-z]{22}_[0-9a-f]{40}/, decode: whole },
    project: { title: 'project API token', match: /CCIPRJ_[0-9A-Za-z]{22}_[0-9a-f]{40}/ },
    legacy: { title: 'API token of the old form', match: /[0-9a-f]{40}/, named: /circle[^a-z]{0,16}(?:ci|token|api)/i, notNamed: idOrHash },
  },
} satisfies Detector;
