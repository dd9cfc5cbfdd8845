import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'google-chat',
  name: 'Google Chat',
  docs: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
  hosts: [],
  tokens: {
    webhook: {
      title: 'webhook',
      match:
        /https:\/\/chat\.googleapis\.com\/v1\/spaces\/(?<space>[\w-]{5,30})\/messages\?(?:[\w.=%-]{1,60}&(?:amp;)?){0,2}key=AIza[\w-]{35}&(?:amp;)?token=[\w-]{43}(?:%3D|=)?/,
      decode: ({ facts }) => ({
        state: 'unknown',
        identity: `space ${facts['space']}`,
        grants: [
          {
            action: 'write',
            resource: { type: 'message' },
            environment: nowhere,
            evidence: 'documentation',
            because: 'It posts into its one space, and reads nothing.',
          },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
