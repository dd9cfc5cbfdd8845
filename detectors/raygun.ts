import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'raygun',
  name: 'Raygun',
  docs: 'https://raygun.com/documentation/product-guides/crash-reporting/api-keys/',
  hosts: [],
  tokens: {
    /** Older ones are the base64 of 16 bytes. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z+/]{22}==|[0-9A-Za-z]{20,24}/,
      named: /raygun/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
    /** Its length is not documented. */
    personal: {
      title: 'personal access token',
      match: /[0-9A-Za-z]{32,64}/,
      named: /raygun/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
