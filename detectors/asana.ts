import { type Detector, documented, idOrHash } from '../src/kit.ts';

/** "Generated tokens have the same permissions as the user": no scopes. */
const whole = documented(
  [{ action: 'delete', resource: { type: 'project' }, wide: true, because: 'It may do all that its user may.' }],
  ['What its user may do.'],
);

export default {
  id: 'asana',
  name: 'Asana',
  docs: 'https://developers.asana.com/docs/personal-access-token',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal or service account token',
      match: /[012]\/\d{10,20}(?:\/\d{10,20})?:[0-9A-Za-z]{32,64}/,
      named: /asana|useaccesstoken/i,
      notNamed: idOrHash,
      decode: whole,
    },
    /** Its format is not documented. */
    older: { title: 'personal access token of the older form', match: /[01]\/[0-9a-f]{32}/, named: /asana/i, notNamed: idOrHash },
    client: {
      title: 'OAuth client secret',
      match: /[0-9a-z]{32}/,
      named: /asana/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
