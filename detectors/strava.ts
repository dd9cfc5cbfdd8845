import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'strava',
  name: 'Strava',
  docs: 'https://developers.strava.com/docs/authentication/',
  hosts: [],
  tokens: {
    /** A client's secret, an access token and a refresh token look the same. */
    token: { title: 'client secret or token', match: /[0-9a-f]{40}/, named: /strava/i, notNamed: idOrHash },
  },
} satisfies Detector;
