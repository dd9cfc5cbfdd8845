import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'meetup',
  name: 'Meetup',
  docs: 'https://www.meetup.com/api/authentication/',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret or token',
      match: /[0-9a-z]{26}|[0-9a-f]{30,32}/,
      named:
        /meetup(?:[-_. ]?(?:api|com|oauth|client|access|consumer|refresh|key|token|secret)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:client[-_. ]?(?:id|key)|consumer[-_. ]?key)[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
