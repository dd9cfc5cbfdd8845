import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'tableau',
  name: 'Tableau',
  docs: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /[0-9A-Za-z+/]{22}==:[0-9A-Za-z]{32}/,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
  },
} satisfies Detector;
