import { type Detector } from '../src/kit.ts';

export default {
  id: 'mailersend',
  name: 'MailerSend',
  docs: 'https://developers.mailersend.com/general.html#authentication',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /mlsn\.[0-9A-Za-z]{30,100}/ },
  },
} satisfies Detector;
