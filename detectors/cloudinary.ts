import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'cloudinary',
  name: 'Cloudinary',
  docs: 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials',
  hosts: [],
  tokens: {
    url: {
      title: 'API environment variable',
      match: /cloudinary:\/\/(?<apiKey>\d{14,16}):(?<apiSecret>[\w-]{27})@(?<cloud>[\w-]{2,64})/,
      secret: 'apiSecret',
      decode: ({ facts: { cloud = '' } }) => ({ state: 'unknown', identity: `cloud ${cloud}`, grants: [], unknowns: [] }),
    },
    secret: {
      title: 'API secret',
      match: /[\w-]{27}(?!@)/,
      named: /cloudinary/i,
      notNamed: /cloud[-_]?name|preset|public[-_]?id|folder|url$/i,
      check: isMixed,
      parts: { apiKey: { match: /\d{15}/, named: /key/i, optional: true } },
    },
  },
} satisfies Detector;
