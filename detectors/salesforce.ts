import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

const key = { match: /3MVG9[\w.+/=-]{60,250}/, optional: true };

export default {
  id: 'salesforce',
  name: 'Salesforce',
  docs: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_endpoints.htm&type=5',
  hosts: [],
  tokens: {
    /** It begins with the id of its organization. */
    session: { title: 'access token or session id', match: /(?<organization>00D[0-9A-Za-z]{12})![0-9A-Za-z._]{80,260}/ },
    refresh: { title: 'refresh token', match: /5Aep861[0-9A-Za-z._=]{60,200}/ },
    secret: {
      title: 'consumer secret',
      match: /[0-9A-F]{64}/,
      named: /(?:salesforce|sfdc|(?<![a-z])sf(?![a-z])|consumer)[^]{0,160}secret/i,
      notNamed: new RegExp(`${idOrHash.source}|twitter[^.]*$`, 'i'),
      parts: { key },
    },
    security: {
      title: 'security token',
      match: /[0-9A-Za-z]{24,25}/,
      named: /(?:salesforce|sfdc|(?<![a-z])sf(?![a-z]))[^]{0,160}token|security[-_. ]?token/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:refresh|access|session|aws)[^.]*$`, 'i'),
      check: isMixed,
    },
  },
} satisfies Detector;
