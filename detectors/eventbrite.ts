import { type Detector, idOrHash } from '../src/kit.ts';

const named = /event[-_ ]?brite/i;

export default {
  id: 'eventbrite',
  name: 'Eventbrite',
  docs: 'https://www.eventbrite.com/platform/docs/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'private token',
      match: /[0-9A-Z]{20}/,
      named,
      notNamed: new RegExp(`${idOrHash.source}|(?:public|secret|key$)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    key: {
      title: 'API key',
      match: /[0-9A-Z]{18}|[0-9A-Z]{20}/,
      named: /event[-_ ]?brite[^]{0,160}key$|event[-_ ]?brite[^]{0,160}key(?![a-z])/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    secret: {
      title: 'client secret',
      match: /[0-9A-Z]{50}/,
      named: /event[-_ ]?brite[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
