import { type Detector } from '../src/kit.ts';

export default {
  id: 'brevo',
  name: 'Brevo',
  docs: 'https://developers.brevo.com/docs/getting-started',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}/ },
    smtp: { title: 'SMTP key', match: /xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16}/ },
  },
} satisfies Detector;
