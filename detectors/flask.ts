import { type Detector, named } from '../src/kit.ts';

export default {
  id: 'flask',
  name: 'Flask',
  docs: 'https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY',
  hosts: [],
  tokens: {
    key: {
      ...named,
      title: 'secret key',
      match: /(?:app\.secret_key\s{0,4}=|flask_secret_key["']?\s{0,4}[=:])\s{0,4}(?:b|u)?["']?(?<password>[^\s"']{8,256})/,
    },
    config: {
      ...named,
      title: 'secret key',
      match: /(?:FLASK_SECRET_KEY["'\])]{0,3}|SECRET_KEY["']\])\s{0,4}[=:,]\s{0,4}(?:b|u)?["']?(?<password>[^\s"']{8,256})/,
    },
  },
} satisfies Detector;
