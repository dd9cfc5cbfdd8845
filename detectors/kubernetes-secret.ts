import { type Detector, fromBase64, login } from '../src/kit.ts';

const key = String.raw`["']?[\w.-]{0,80}(?:pass|pwd|secret|token|key|cred|auth|dsn)[\w.-]{0,80}["']?`;
const under = (name: string) => String.raw`(?<=^[ \t-]{0,20}${name}:[ \t]*\r?\n(?:[ \t][^\n]{0,4000}\n){0,60})[ \t]+`;

export default {
  id: 'kubernetes-secret',
  name: 'Kubernetes',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  hosts: [],
  tokens: {
    data: {
      ...login,
      title: 'secret of a manifest',
      files: ['*.yml', '*.yaml', '*.json', '*.md', '*.txt'],
      literal: 'kind: Secret',
      match: new RegExp(
        String.raw`${under('data')}${key}:[ \t]{1,8}["']?(?<password>[A-Za-z0-9+/]{4,8000}={0,2})["']?[ \t]*(?=\r?$)`,
        'im',
      ),
      check: (secret) => login.check(secret.map((text) => (fromBase64(text) ?? '').trim())),
    },
    'string-data': {
      ...login,
      title: 'secret of a manifest',
      files: ['*.yml', '*.yaml', '*.json', '*.md', '*.txt'],
      literal: 'stringData:',
      match: new RegExp(
        String.raw`${under('stringData')}${key}:[ \t]{1,8}["']?(?<password>[^\s"'|>\[{][^\s"']{3,2000})["']?[ \t]*(?=\r?$)`,
        'im',
      ),
    },
    json: {
      ...login,
      title: 'secret of a manifest',
      files: ['*.yml', '*.yaml', '*.json', '*.md', '*.txt'],
      literal: '"Secret"',
      match:
        /"[\w.-]{0,80}(?:pass|pwd|secret|token|key|cred|auth|dsn)[\w.-]{0,80}"\s{0,8}:\s{0,8}"(?<password>[A-Za-z0-9+/]{4,8000}={0,2})"(?<="data"\s{0,8}:\s{0,40}\{[^{}]{0,2000})/i,
      check: (secret) => login.check(secret.map((text) => (fromBase64(text) ?? '').trim())),
    },
  },
} satisfies Detector;
