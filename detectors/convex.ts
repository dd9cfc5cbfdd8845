import { type Detector, nowhere, type Reach, type Sighted } from '../src/kit.ts';

export default {
  id: 'convex',
  name: 'Convex',
  docs: 'https://docs.convex.dev/cli/deploy-key-types',
  hosts: [],
  tokens: {
    /** Base64 of an object that begins with its version; before it stand what it is for, and a bar. */
    deploy: {
      title: 'deploy key',
      match: /(?:(?<=(?<type>prod|dev|preview|project):(?<deployment>[\w-]{2,80}(?::[\w-]{2,60})?)\|)|)eyJ2MiI6[\w+/-]{24,300}={0,2}/,
      decode: deployReach,
    },
    older: {
      title: 'deploy key of the older form',
      match: /(?<type>prod|dev|preview|project):(?<deployment>[\w-]{2,80}(?::[\w-]{2,60})?)\|(?!eyJ2MiI6)[\w+/-]{30,300}={0,2}/,
      decode: deployReach,
    },
    admin: { title: 'admin key', match: /(?:convex-self-hosted|anonymous-[\w-]{3,60})\|[\w+/-]{60,300}={0,2}/ },
  },
} satisfies Detector;

const kinds = { prod: 'production', dev: 'development', preview: 'preview' } as const;

/** https://docs.convex.dev/cli/deploy-key-types: its first word says what it deploys to. */
function deployReach({ facts: { type = '', deployment = '' } }: Sighted): Reach {
  const known = type === 'prod' || type === 'dev' || type === 'preview' ? { name: type, kind: kinds[type] } : nowhere;
  if (type === '') return { state: 'unknown', grants: [], unknowns: ['What it deploys to: that stands before it, and was not found.'] };
  const resource = { type: type === 'project' ? 'project' : 'deployment', name: deployment };
  const any = { resource, environment: known, evidence: 'token', ...(type === 'project' && { wide: true }) } as const;
  return {
    state: 'unknown',
    identity: `${type} ${deployment}`,
    grants: [
      { action: 'read', ...any },
      { action: 'write', ...any },
    ],
    unknowns: ['What is left of data that is overwritten: its backups are not listed.'],
  };
}
