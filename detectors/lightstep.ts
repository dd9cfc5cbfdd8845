import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'lightstep',
  name: 'Lightstep',
  docs: 'https://docs.lightstep.com/docs/create-and-manage-access-tokens',
  hosts: [],
  tokens: {
    /** Its format is not documented: 32 hexadecimal digits, or longer base64. */
    token: {
      title: 'access token',
      match: /[0-9a-f]{32}|[0-9A-Za-z+/]{80,200}={0,2}/,
      named: /light[-_ ]?step|(?<![a-z])ls[-_]access[-_]token/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
