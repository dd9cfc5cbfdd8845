import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'prismic',
  name: 'Prismic',
  docs: 'https://prismic.io/docs/fetch-content#content-visibility',
  hosts: [],
  tokens: {
    /** In base64 it begins with `0.`. */
    access: { title: 'permanent access token', match: /MC5[\w-]{6,60}\.[\w-]{20,300}/, named: /prismic/i, notNamed: idOrHash },
    write: {
      title: 'write or migration token',
      match: /eyJ[\w-]{10,100}\.eyJ[\w-]{30,800}\.[\w-]{43,700}/,
      named: /prismic/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
