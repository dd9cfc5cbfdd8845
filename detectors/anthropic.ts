import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'anthropic',
  name: 'Anthropic',
  docs: 'https://docs.claude.com/en/api/overview',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /sk-ant-api\d\d-[\w-]{93}AA/,
      decode: () => ({ state: 'unknown', grants: [], unknowns: ['Of which workspace it is: its text does not say.'] }),
    },
    admin: {
      title: 'Admin API key',
      match: /sk-ant-admin\d\d-[\w-]{93}AA/,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'admin',
            resource: { type: 'organization' },
            environment: nowhere,
            evidence: 'documentation',
            wide: true,
            because: 'It manages members, workspaces and API keys; it calls no model.',
          },
        ],
        unknowns: [],
      }),
    },
    oauth: {
      title: 'OAuth access token',
      match: /sk-ant-oat\d\d-[\w-]{80,120}/,
      decode: () => ({
        state: 'unknown',
        grants: [],
        unknowns: ['Whether it is a session’s or one of `claude setup-token`, which only asks models: its text does not say.'],
      }),
    },
    refresh: {
      title: 'OAuth refresh token',
      match: /sk-ant-ort\d\d-[\w-]{80,120}/,
      decode: () => ({
        state: 'unknown',
        grants: [{ action: 'write', resource: { type: 'access token' }, environment: nowhere, evidence: 'documentation', mints: true }],
        unknowns: [],
      }),
    },
    /** Only its beginning is known. */
    session: { title: 'browser session key', match: /sk-ant-sid\d\d-[\w-]{80,120}/ },
    work: { title: 'agent work token', match: /sk-ant-req-[\w-]{20,400}/ },
  },
} satisfies Detector;
