import { claims, type Detector, idOrHash, type Reach, type Secret, type Sighted } from '../src/kit.ts';

/** Of its claims, these are the token's and the account's numbers. */
const isOurs = (secret: Secret) => typeof claims(secret)['tid'] === 'number' && 'actid' in claims(secret);

const whose = ({ secret }: Sighted): Reach => {
  const { uid, actid } = claims(secret);
  return { state: 'unknown', identity: `user ${uid} of account ${actid}`, grants: [], unknowns: ['What that user may do.'] };
};

export default {
  id: 'monday',
  name: 'monday.com',
  docs: 'https://developer.monday.com/api-reference/docs/authentication',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /eyJ[\w-]{10,100}\.eyJ[\w-]{40,800}\.[\w-]{43,86}/, check: isOurs, decode: whose },
    jwt: {
      title: 'token that does not say what it is',
      match: /eyJ[\w-]{10,100}\.eyJ[\w-]{40,800}\.[\w-]{43,86}/,
      named: /monday/i,
      notNamed: idOrHash,
      check: (secret) => claims(secret).iss === undefined && !isOurs(secret),
    },
    client: {
      title: 'OAuth client or signing secret',
      match: /[0-9a-f]{32}/,
      named:
        /monday[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io|signing)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
