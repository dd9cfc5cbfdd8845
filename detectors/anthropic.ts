import { type Detector, documented, unsaid } from '../src/kit.ts';

export default {
  id: 'anthropic',
  name: 'Anthropic',
  docs: 'https://docs.claude.com/en/api/overview',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /sk-ant-api\d\d-[\w-]{93}AA/,
      decode: unsaid('Of which workspace it is: its text does not say.'),
    },
    admin: {
      title: 'Admin API key',
      match: /sk-ant-admin\d\d-[\w-]{93}AA/,
      decode: documented([
        {
          action: 'admin',
          resource: { type: 'organization' },
          wide: true,
          because: 'It manages members, workspaces and API keys; it calls no model.',
        },
      ]),
    },
    oauth: {
      title: 'OAuth access token',
      match: /sk-ant-oat\d\d-[\w-]{80,120}/,
      decode: unsaid('Whether it is a session’s or one of `claude setup-token`, which only asks models: its text does not say.'),
    },
    refresh: {
      title: 'OAuth refresh token',
      match: /sk-ant-ort\d\d-[\w-]{80,120}/,
      decode: documented([{ action: 'write', resource: { type: 'access token' }, mints: true }]),
    },
    /** Only its beginning is known. */
    session: { title: 'browser session key', match: /sk-ant-sid\d\d-[\w-]{80,120}/ },
    work: { title: 'agent work token', match: /sk-ant-req-[\w-]{20,400}/ },
  },
} satisfies Detector;
