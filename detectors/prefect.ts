import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'prefect',
  name: 'Prefect Cloud',
  docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  hosts: [],
  tokens: {
    user: {
      title: 'user API key',
      match: /pnu_[0-9A-Za-z]{36}/,
      decode: unsaid('Of whom it is, and what that role may do: its text does not say.'),
    },
    service: { title: 'service account API key', match: /pnb_[0-9A-Za-z]{36}/ },
  },
} satisfies Detector;
