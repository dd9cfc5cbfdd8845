import { type Detector, documented } from '../src/kit.ts';

const uploads = documented(
  [{ action: 'write', resource: { type: 'release' }, because: 'It uploads new releases.' }],
  ['Of which projects: of one, or of all that its owner has. PyPI keeps that to itself.'],
);

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
