import { crc32Base36, type Detector, documented, idOrHash, type Secret } from '../src/kit.ts';

/** A routable token ends in the length and the CRC of all before them: https://docs.gitlab.com/development/routable_tokens/ */
const intact = (secret: Secret) =>
  !secret.test(/[\w-]\.[0-9a-z]{9}$/) || secret.test((text) => text.includes('.eyJ') || crc32Base36(text.slice(0, -7)) === text.slice(-7));

const triggers = documented(
  [{ action: 'write', resource: { type: 'pipeline' }, because: 'It starts pipelines of its project, as the user who made it.' }],
  ['Of which project it is: GitLab tells that of no trigger token.'],
);

const reads = documented([{ action: 'read', resource: { type: 'activity feed' } }], ['Whose it is: GitLab tells that of no feed token.']);

export default {
  id: 'gitlab',
  name: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal, project or group access token',
      match: /glpat-(?:[\w-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|(?:t\d_)?[\w-]{20})/,
      check: intact,
    },
    deploy: { title: 'deploy token', match: /gldt-(?:[\w-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|(?:t\d_)?[\w-]{20})/, check: intact },
    job: {
      title: 'CI job token',
      match:
        /glcbt-(?:[0-9A-Za-z]{1,5}_)?(?:[\w-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|[\w-]{20}|eyJ[\w-]{10,400}\.eyJ[\w-]{20,2000}\.[\w-]{40,700})/,
      check: intact,
    },
    trigger: {
      title: 'pipeline trigger token',
      match: /glptt-(?:[0-9a-f]{40}|[\w-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9})/,
      check: intact,
      decode: triggers,
    },
    runner: {
      title: 'runner authentication token',
      match: /glrtr?-(?:[\w-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|(?:t\d_)?[\w-]{20})/,
      check: intact,
    },
    registration: { title: 'runner registration token', match: /GR1348941[\w-]{20}/ },
    application: { title: 'OAuth application secret', match: /gloas-[\w-]{64}/ },
    feed: {
      title: 'feed token',
      match: /glft-(?:[\w-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|[0-9a-f]{64}-\d{1,12}|[\w-]{20})/,
      check: intact,
      decode: reads,
    },
    mail: { title: 'incoming mail token', match: /glimt-[\w-]{25}/ },
    'mail-address': {
      title: 'address that an incoming mail token is in',
      match: /(?:gitlab-)?incoming\+[\w.+-]{3,200}-(?<token>glimt-[\w-]{25})-(?:issue|merge-request)(?=@)/,
      secret: 'token',
    },
    agent: { title: 'Kubernetes agent token', match: /glagent-[\w-]{50}/ },
    scim: { title: 'SCIM token', match: /glsoat-[\w-]{20}/ },
    flags: { title: 'feature flags client token', match: /glffct-[\w-]{20}/ },
    workspace: { title: 'workspace token', match: /glwt-[\w-]{20}/ },
    legacy: {
      title: 'access token of the old form',
      match: /[\w-]{20}/,
      named: /gitlab|(?<![\w-])private-token/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/) && !secret.test(/^(?:gl[a-z]{2,5}-|GR13)/),
    },
    session: { title: 'session cookie', match: /_gitlab_session=(?<session>[0-9a-f]{32})/, secret: 'session' },
    /** Doorkeeper’s, which GitLab uses, are of this length. */
    oauth: { title: 'OAuth token or application secret', match: /[0-9a-f]{64}/, named: /gitlab/i, notNamed: idOrHash },
  },
} satisfies Detector;
