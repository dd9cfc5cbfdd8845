import { type Detector } from '../src/kit.ts';

export default {
  id: 'settlemint',
  name: 'SettleMint',
  docs: 'https://console.settlemint.com/documentation/platform-components/security-and-authentication/application-access-tokens',
  hosts: [],
  tokens: {
    application: { title: 'application access token', match: /sm_aat_[0-9A-Za-z]{16}/ },
    personal: { title: 'personal access token', match: /sm_pat_[0-9A-Za-z]{16}/ },
    service: { title: 'service access token', match: /sm_sat_[0-9A-Za-z]{16}/ },
  },
} satisfies Detector;
