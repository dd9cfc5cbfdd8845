import { type Detector } from '../src/kit.ts';

export default {
  id: 'authress',
  name: 'Authress',
  docs: 'https://authress.io/knowledge-base/docs/authentication/service-clients',
  hosts: [],
  tokens: {
    access: {
      title: 'service client access key',
      match: /(?:sc|ext|scauth|authress)_[0-9a-z]{5,30}\.[0-9A-Za-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[\w+/=-]{30,120}/,
    },
  },
} satisfies Detector;
