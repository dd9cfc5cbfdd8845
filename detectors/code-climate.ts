import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'code-climate',
  name: 'Code Climate',
  docs: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
  hosts: [],
  tokens: {
    reporter: {
      title: 'test reporter id',
      match: /[0-9a-f]{64}/,
      named: /code[-_. ]?climate|cc[-_]test[-_]reporter(?:[-_]id)?|ccTestReporter(?:Id)?|test[-_. ]?reporter[^a-z]{0,16}id/i,
      notNamed:
        /(?:client|app|project|user|org|site|workspace|request|build)[-_.]?ids?$|(?:guid|ur[il]|host(?:name)?|endpoint|domain|slug|branch|ref|tag|number|version|username|email|region|sha[-_]?\d{0,3})$|hash(?!i)|commit|digest|checksum|integrity|md5|revision|fingerprint/i,
    },
    personal: { title: 'personal access token', match: /[0-9a-f]{40}/, named: /code[-_. ]?climate/i, notNamed: idOrHash },
  },
} satisfies Detector;
