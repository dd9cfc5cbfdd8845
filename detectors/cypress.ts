import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'cypress',
  name: 'Cypress Cloud',
  docs: 'https://docs.cypress.io/cloud/account-management/projects#Record-key',
  hosts: [],
  tokens: {
    record: { title: 'record key', match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, named: /cypress/i, notNamed: idOrHash },
  },
} satisfies Detector;
