import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'sendgrid',
  name: 'SendGrid',
  docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /SG\.[\w-]{22}\.[\w-]{43}/, check: isMixed },
  },
} satisfies Detector;
