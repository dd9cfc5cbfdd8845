import { type Detector } from '../src/kit.ts';

export default {
  id: 'snyk',
  name: 'Snyk',
  docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  hosts: [],
  tokens: {
    personal: { title: 'personal or service account token', match: /snyk_[us]at\.[\w.-]{30,480}/ },
    legacy: {
      title: 'API token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /snyk/i,
      notNamed:
        /(?:ids?|org(?:ani[sz]ation)?|project|group)$|(?:guid|ur[il]|host(?:name)?|endpoint|domain|slug|branch|ref|tag|number|version|username|email|region|sha[-_]?\d{0,3})$|hash(?!i)|commit|digest|checksum|integrity|md5|revision|fingerprint/i,
    },
  },
} satisfies Detector;
