import { type Detector, idOrHash, nowhere, type Reach, type Sighted, unsaid } from '../src/kit.ts';

const analyses = ({ kind }: Sighted): Reach => ({
  state: 'unknown',
  grants: [
    {
      action: 'write',
      resource: { type: 'analysis' },
      environment: nowhere,
      evidence: 'documentation',
      ...(kind === 'global-analysis' && { wide: true }),
    },
  ],
  unknowns: kind === 'global-analysis' ? [] : ['Of which project it is.'],
});

export default {
  id: 'sonarqube',
  name: 'SonarQube',
  docs: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
  hosts: [],
  tokens: {
    user: {
      title: 'user token',
      match: /squ_[0-9a-f]{40}/,
      decode: unsaid('What it may do: whatever its user may.'),
    },
    project: { title: 'project analysis token', match: /sqp_[0-9a-f]{40}/, decode: analyses },
    'global-analysis': { title: 'global analysis token', match: /sqa_[0-9a-f]{40}/, decode: analyses },
    cloud: { title: 'SonarQube Cloud token', match: /sqco_[\w-]{59}/ },
    legacy: {
      title: 'token of the old form',
      match: /[0-9a-z]{40}/,
      named: /sonar[^a-z]{0,16}(?:qube|cloud|token|login|api|auth|scanner|key|pass|source|host)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
