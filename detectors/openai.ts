import { type Detector, documented, unsaid } from '../src/kit.ts';

export default {
  id: 'openai',
  name: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  hosts: [],
  tokens: {
    project: {
      title: 'project API key',
      match: /sk-proj-[\w-]{20,80}T3BlbkFJ[\w-]{20,80}/,
      decode: unsaid('Whether it may do all, only read, or what it was restricted to: its text does not say.'),
    },
    service: {
      title: 'service account key',
      match: /sk-(?:svcacct|service)-[\w-]{20,80}T3BlbkFJ[\w-]{20,80}/,
      decode: unsaid('Whether it may do all, only read, or what it was restricted to: its text does not say.'),
    },
    admin: {
      title: 'organization admin key',
      match: /sk-admin-[\w-]{20,80}T3BlbkFJ[\w-]{20,80}/,
      decode: documented([
        {
          action: 'admin',
          resource: { type: 'organization' },
          wide: true,
          mints: true,
          because: 'An admin key manages users, projects and keys; it calls no model.',
        },
      ]),
    },
    user: {
      title: 'user API key',
      match: /sk-(?:None-)?[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}/,
      decode: unsaid('Whether it may do all, only read, or what it was restricted to: its text does not say.'),
    },
  },
} satisfies Detector;
