import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'firebase',
  name: 'Firebase',
  docs: 'https://firebase.google.com/docs/projects/api-keys',
  hosts: [],
  tokens: {
    /** It names a project, and may stand in an app; the project’s rules decide what it reads. */
    web: { title: 'web API key', match: /AIza[\w-]{35}/, named: /firebase|messagingSenderId/i, public: true },
    messaging: { title: 'Cloud Messaging server key', match: /AAAA[\w-]{7}:APA91b[\w-]{134}/ },
    ci: { title: 'CLI token', match: /1\/\/0[\w-]{30,250}/, named: /firebase/i },
    database: {
      title: 'database secret',
      match: /[0-9A-Za-z]{40}/,
      named: /firebase[^]{0,80}?(?:secret|auth|database|(?<![a-z])db)|firebaseio/i,
      notNamed: /sha(?![a-z])|commit|hash|domain|url|host/i,
      check: isMixed,
    },
  },
} satisfies Detector;
