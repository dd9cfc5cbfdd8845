import { type Detector, idOrHash } from '../src/kit.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

export default {
  id: 'hubspot',
  name: 'HubSpot',
  docs: 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/overview',
  hosts: [],
  tokens: {
    app: {
      title: 'private app token',
      match: /pat-(?:na|eu|ap|au|ca|jp)\d-[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/,
    },
    /** Of the command line's configuration, which begins with the base64 of its region. */
    personal: { title: 'personal access key', match: /CiR(?:uYT|ldT|hcD|hdT|jYT)[0-9A-Za-z+/_-]{80,500}={0,2}/ },
    secret: { title: 'client secret', match: uuid, named: /(?:hub[-_ ]?spot|hubapi)[^]{0,160}secret/i, notNamed: idOrHash },
    /** Retired for accounts, still given to developers. */
    key: {
      title: 'API key',
      match: uuid,
      named: /hub[-_ ]?spot|hapi[-_]?key|hubapi/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|form|portal)[^.]*$`, 'i'),
    },
  },
} satisfies Detector;
