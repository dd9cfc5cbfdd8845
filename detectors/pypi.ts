import { type Detector, nowhere, type Reach } from '../src/kit.ts';

const uploads = (): Reach => ({
  state: 'unknown',
  grants: [
    {
      action: 'write',
      resource: { type: 'release' },
      environment: nowhere,
      evidence: 'documentation',
      because: 'It uploads new releases.',
    },
  ],
  unknowns: ['Of which projects: of one, or of all that its owner has. PyPI keeps that to itself.'],
});

export default {
  id: 'pypi',
  name: 'PyPI',
  docs: 'https://pypi.org/help/#apitoken',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}/, decode: uploads },
    test: { title: 'API token of TestPyPI', match: /pypi-AgENdGVzdC5weXBpLm9yZw[\w-]{50,1000}/, test: () => true, decode: uploads },
  },
} satisfies Detector;
