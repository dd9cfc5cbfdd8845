import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'pypirc',
  name: 'Python package index',
  docs: 'https://packaging.python.org/en/latest/specifications/pypirc/',
  hosts: [],
  tokens: {
    password: {
      ...login,
      title: 'password',
      files: ['.pypirc', 'pypirc', 'poetry/auth.toml', 'pypoetry/auth.toml', 'twine.cfg'],
      match: /^[ \t]*password[ \t]*[=:][ \t]*["']?(?!pypi-)(?<password>[^\s"'<][^\s"']{2,512})/m,
    },
  },
} satisfies Detector;
