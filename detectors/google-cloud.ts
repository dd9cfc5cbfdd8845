import { type Detector, type Secret, unsaid } from '../src/kit.ts';

const hmacSecret = { match: /[0-9A-Za-z+/]{40}/, named: /secret/i };
const isMixed = (secret: Secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/);

export default {
  id: 'google-cloud',
  name: 'Google Cloud',
  docs: 'https://cloud.google.com/docs/authentication',
  hosts: [],
  tokens: {
    'service-account': {
      title: 'service account key',
      match:
        /-----BEGIN (?:RSA )?PRIVATE KEY-----(?:\\{1,4}[nr]|[\s\w+/=]){400,4500}-----END (?:RSA )?PRIVATE KEY-----(?:\\{1,4}n|\n)?(?=\\{0,3}",[\s\\nr]{0,40}\\{0,3}"client_email\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(?<account>[\w.-]{2,80}@[\w.-]{2,120}))/,
      check: (secret) => secret.length > 700,
      decode: ({ facts: { account = '' } }) => ({
        state: 'unknown',
        identity: account,
        grants: [],
        unknowns: ['When it expires: by default never, and its text does not say.'],
      }),
    },
    'service-account-key': {
      title: 'service account key',
      match:
        /-----BEGIN PRIVATE KEY-----(?:\\{1,4}[nr]|[\s\w+/=]){400,4500}-----END PRIVATE KEY-----(?!(?:\\{1,4}n|\n)?\\{0,3}",[\s\\nr]{0,40}\\{0,3}"client_email)(?:\\{1,4}n|\n)?/,
      named: /google|gcp|gcloud|firebase|gsuite|bigquery|gserviceaccount|service[-_]?account|(?<![a-z])gcs[-_]|gsheet/i,
      check: (secret) => secret.length > 700,
    },
    'service-account-base64': {
      title: 'service account key in base64',
      match:
        /(?:ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs|ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50Iiw|eyJ0eXBlIjoic2VydmljZV9hY2NvdW50Iiw|eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs)[\w+/-]{1000,8000}={0,2}/,
    },
    'api-key': { title: 'API key', match: /AIza[\w-]{35}/ },
    'access-token': { title: 'OAuth access token', match: /ya29\.(?:c\.|d\.)?[\w-]{20,1500}/ },
    'refresh-token': { title: 'OAuth refresh token', match: /1\/\/0[\w-]{30,250}/, notNamed: /firebase/i },
    'client-secret': {
      title: 'OAuth client secret',
      match: /GOCSPX-[\w-]{28}/,
      decode: unsaid('What it opens: nothing without a user’s consent or a refresh token.'),
    },
    'legacy-client-secret': {
      title: 'OAuth client secret without a prefix',
      match: /[\w-]{24}/,
      named: /(?:google|gcp|gmail|youtube|gdrive)[^]{0,80}?secret|googleusercontent/i,
      notNamed: /(?:client|project|user|account|key)[-_]?id|webhook/i,
      check: isMixed,
    },
    hmac: {
      title: 'Cloud Storage HMAC key',
      match: /(?<accessId>GOOG(?:1E[0-9A-Z]{55}|[0-9A-Z]{16,20}))/,
      secret: 'secret',
      parts: { secret: hmacSecret },
      check: (secret) => !secret.test(/^[0-9a-f]{40}$/),
    },
  },
} satisfies Detector;
