import { type Detector, idOrHash, nowhere, type Reach, type Sighted } from '../src/kit.ts';

/** A webhook answers to nobody but posts: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const posts = ({ facts }: Sighted): Reach => ({
  state: 'unknown',
  ...(facts['workspace'] && { identity: `workspace ${facts['workspace']}` }),
  grants: [
    {
      action: 'write',
      resource: { type: 'message' },
      environment: nowhere,
      evidence: 'documentation',
      because: 'Whoever has the address can post as this integration; it reads nothing.',
    },
  ],
  unknowns: ['Into which channel it posts: Slack says that to nobody who only has the address.'],
});

export default {
  id: 'slack',
  name: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  hosts: [],
  tokens: {
    bot: { title: 'bot token', match: /xoxb-\d{8,14}-(?:\d{8,14}-[0-9A-Za-z]{24}|[0-9A-Za-z]{18,26})/ },
    user: { title: 'user token', match: /xoxp-(?:\d{8,14}-){2,3}(?:[0-9A-Za-z]{32}|[0-9a-f]{10})/ },
    app: { title: 'app-level token', match: /xapp-\d-(?<app>[A-Z0-9]{8,15})-\d{8,15}-[0-9a-f]{64}/ },
    rotating: { title: 'rotating access token', match: /xoxe\.xox[bp]-\d-[0-9A-Za-z]{150,180}/ },
    refresh: { title: 'refresh token', match: /xoxe-\d-[0-9A-Za-z]{140,160}/ },
    legacy: { title: 'legacy token', match: /xox[aros]-(?:\d-)?(?:\d{8,14}-){1,3}[0-9A-Za-z]{8,64}|xox[ar]-(?:\d-)?[0-9A-Za-z]{20,48}/ },
    session: { title: 'browser session token', match: /xoxc-(?:\d{8,15}-){2,3}[0-9a-f]{64}/ },
    /** A session's token is of no use without it. */
    cookie: { title: 'browser session cookie', match: /xoxd-[\w%+/-]{90,500}={0,2}/ },
    webhook: {
      title: 'incoming webhook',
      match: /https:\/\/hooks\.slack(?:-gov)?\.com\/services\/(?<workspace>T[0-9A-Z]{8,12})\/(?<app>B[0-9A-Z]{8,12})\/[0-9A-Za-z]{24}/,
      decode: posts,
    },
    workflow: {
      title: 'workflow webhook',
      match:
        /https:\/\/hooks\.slack(?:-gov)?\.com\/(?:workflows|triggers)\/(?<workspace>[TE][0-9A-Z]{8,12})\/(?:A[0-9A-Z]{8,12}\/)?\d{10,20}\/(?:[0-9A-Za-z]{24}|[0-9a-f]{32})/,
      decode: ({ facts }) => ({
        state: 'unknown',
        identity: `workspace ${facts['workspace']}`,
        grants: [
          {
            action: 'write',
            resource: { type: 'workflow' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It starts a workflow.',
          },
        ],
        unknowns: ['What that workflow does: Slack does not say.'],
      }),
    },
    signing: {
      title: 'signing secret',
      match: /[0-9a-f]{32}/,
      named: /slack/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:client|(?<![a-z])app[-_]?id)[^.]*$`, 'i'),
    },
    client: { title: 'client secret', match: /[0-9a-f]{32}/, named: /slack[^]{0,160}client[-_. ]?secret/i, notNamed: idOrHash },
    verification: {
      title: 'verification token',
      match: /[0-9A-Za-z]{24}/,
      named: /slack[^]{0,160}verif/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
