import { claims, type Detector, type Reach, type Sighted } from '../src/kit.ts';

export default {
  id: 'mapbox',
  name: 'Mapbox',
  docs: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
  hosts: [],
  tokens: {
    secret: { title: 'secret access token', match: /sk\.eyJ1Ijoi[\w-]{20,200}\.[\w-]{20,24}/, decode: whose },
    temporary: { title: 'temporary access token', match: /tk\.eyJ1Ijoi[\w-]{20,400}\.[\w-]{20,24}/, decode: whose },
    public: { title: 'public access token', match: /pk\.eyJ1Ijoi[\w-]{20,200}\.[\w-]{20,24}/, public: true },
  },
} satisfies Detector;

/** Its second part is JSON with the account's name. Its scopes are not in it. */
function whose({ secret }: Sighted): Reach {
  const { u: account } = claims(secret) as { u?: unknown };
  return {
    state: 'unknown',
    ...(typeof account === 'string' && { identity: `account ${account}` }),
    grants: [],
    unknowns: ['Its scopes: they are not in its text.'],
  };
}
