import { claims, type Detector, isMixed, type Reach, type Sighted } from '../src/kit.ts';

export default {
  id: 'cloudconvert',
  name: 'CloudConvert',
  docs: 'https://cloudconvert.com/api/v2#authentication',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /eyJ[\w-]{20,60}\.eyJ[\w-]{150,700}\.[\w-]{600,700}/, named: /cloud[-_ ]?convert/i, decode: ends },
    webhook: {
      title: 'webhook signing secret',
      match: /[0-9A-Za-z]{32}/,
      named: /cloud[-_ ]?convert[^]{0,60}(?:sign|webhook)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;

/** Its claims say until when it is good. */
function ends({ secret }: Sighted): Reach {
  const { exp } = claims(secret);
  const over = exp !== undefined && exp * 1000 < Date.now();
  return {
    state: over ? 'expired' : 'unknown',
    ...(exp !== undefined && { expires: new Date(exp * 1000).toISOString() }),
    grants: [],
    unknowns: [],
  };
}
