import { type Detector, type Reach, type Sighted } from '../src/kit.ts';

const whose = ({ facts }: Sighted): Reach => ({
  state: 'unknown',
  identity: `account ${facts['account']}`,
  grants: [],
  unknowns: ['What it may do: its user’s or service account’s roles say that.'],
});

export default {
  id: 'harness',
  name: 'Harness',
  docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  hosts: [],
  tokens: {
    personal: { title: 'personal access token', match: /pat\.(?<account>[\w-]{22})\.[0-9A-Za-z]{24}\.[0-9A-Za-z]{20}/, decode: whose },
    service: { title: 'service account token', match: /sat\.(?<account>[\w-]{22})\.[0-9A-Za-z]{24}\.[0-9A-Za-z]{20}/, decode: whose },
  },
} satisfies Detector;
