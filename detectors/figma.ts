import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'figma',
  name: 'Figma',
  docs: 'https://developers.figma.com/docs/rest-api/authentication/',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /figd_[\w-]{40}/ },
    other: {
      title: 'token of a later form, or of OAuth',
      match: /fig(?:p|o|u|or|oh|ur|uh)_[\w-]{32,60}/,
      check: (secret) => secret.test(/\d/),
    },
    legacy: {
      title: 'personal access token of the old form',
      match: /\d{4,7}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /figma/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
