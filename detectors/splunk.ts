import { claims, type Detector, documented, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'splunk',
  name: 'Splunk',
  docs: 'https://help.splunk.com/en/splunk-enterprise/get-data-in/use-the-http-event-collector',
  hosts: [],
  tokens: {
    hec: {
      title: 'HTTP Event Collector token',
      match: /[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/,
      named: /authorization: splunk|splunk|(?<![a-z])hec[-_ ]?token/i,
      notNamed: idOrHash,
      decode: documented([
        { action: 'write', resource: { type: 'event' }, because: 'It sends events into the indexes that it is for, and reads nothing.' },
      ]),
    },
    access: {
      title: 'Observability Cloud access token',
      match: /[\w-]{22}/,
      named: /splunk|signal[-_ ]?fx|(?<![a-z])sfx[-_]|x-sf-token/i,
      notNamed: new RegExp(`${idOrHash.source}|index|host|source|realm`, 'i'),
      check: isMixed,
    },
    /** It names Splunk as who vouches: https://help.splunk.com/en/splunk-enterprise/administer/manage-users-and-security */
    token: {
      title: 'authentication token',
      match: /eyJ[\w-]{10,300}\.eyJ[\w-]{40,1500}\.[\w-]{86}/,
      check: (secret) => claims(secret)['idp'] === 'Splunk',
    },
  },
} satisfies Detector;
