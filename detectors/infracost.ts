import { type Detector } from '../src/kit.ts';

export default {
  id: 'infracost',
  name: 'Infracost',
  docs: 'https://www.infracost.io/docs/features/environment_variables/',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /(?<!\.)ico-[0-9A-Za-z]{32}(?!\.(?:png|ico|gif|svg))/, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
