import { type Detector } from '../src/kit.ts';

export default {
  id: 'scaleway',
  name: 'Scaleway',
  docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /scaleway|(?<![a-z])scw/i,
      notNamed:
        /(?:project|organization|org|zone|server|image|user|application|instance|cluster|volume|default)[-_.]?(?:\w{1,20}[-_])?(?:uu)?id|id$/i,
      parts: { accessKey: { match: /SCW[0-9A-Z]{17}/, optional: true } },
    },
  },
} satisfies Detector;
