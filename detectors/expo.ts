import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'expo',
  name: 'Expo',
  docs: 'https://docs.expo.dev/accounts/programmatic-access/',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[\w-]{40}/,
      named:
        /(?<![a-z])expo[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io|robot|cli)|(?:eas)[^a-z]{0,16}(?:token|access|api|auth)|setup-expo|expo-github-action/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
    session: {
      title: 'session of a signed-in user',
      match: /"sessionSecret"\s{0,4}:\s{0,4}"(?<session>(?:[^"\\\n]|\\.){40,600})"/,
      secret: 'session',
      files: ['.expo/state.json'],
    },
  },
} satisfies Detector;
