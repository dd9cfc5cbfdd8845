import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'storyblok',
  name: 'Storyblok',
  docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /[0-9A-Za-z]{22}tt-\d{1,10}-[\w-]{20}/, named: /storyblok/i, notNamed: idOrHash },
    access: { title: 'space access token', match: /[0-9A-Za-z]{22}tt/, named: /storyblok/i, notNamed: idOrHash },
  },
} satisfies Detector;
