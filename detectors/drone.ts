import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'drone',
  name: 'Drone',
  docs: 'https://docs.drone.io/api/overview/',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9A-Za-z]{32}/,
      named:
        /drone[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io|ci|server)/i,
      notNamed:
        /rpc|ids?$|client|(?:guid|ur[il]|host(?:name)?|endpoint|domain|slug|branch|ref|tag|number|version|username|email|region|sha[-_]?\d{0,3})$|hash(?!i)|commit|digest|checksum|integrity|md5|revision|fingerprint/i,
      check: (secret) => secret.test(/\d/),
    },
    rpc: {
      title: 'shared secret of the server and its runners',
      match: /[0-9a-f]{32}/,
      named: /drone[^a-z]{0,16}rpc/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
