import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'backblaze',
  name: 'Backblaze B2',
  docs: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
  hosts: [],
  tokens: {
    'application-key': {
      title: 'application key',
      /** Not looked for by its beginning: a slash may follow it at once. */
      match: /(?=K)[A-Z]00\d[0-9A-Za-z+/]{27}/,
      named: /(?<![a-z0-9])b2(?![a-z0-9])|(?<![a-z0-9])b2(?:app|key|secret|account|api|token)|backblaze|application[-_]?key|restic|rclone/i,
      parts: { keyId: { match: /00\d[0-9a-f]{9,22}/, optional: true } },
    },
    'master-key': {
      title: 'master application key',
      match: /00\d[0-9a-f]{39}/,
      named: /(?<![a-z0-9])b2(?![a-z0-9])|backblaze/i,
      notNamed: /sha(?![a-z])|hash/i,
      decode: () => ({
        state: 'unknown',
        expires: 'never',
        grants: [
          { action: 'admin', resource: { type: 'account' }, environment: nowhere, evidence: 'documentation', wide: true, mints: true },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
