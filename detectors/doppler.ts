import { type Detector, environmentOf, nowhere, type Reach, type Sighted } from '../src/kit.ts';

const body = '[0-9A-Za-z]{40,44}';

export default {
  id: 'doppler',
  name: 'Doppler',
  docs: 'https://docs.doppler.com/docs/service-tokens',
  hosts: [],
  tokens: {
    service: {
      title: 'service token',
      match: new RegExp(String.raw`dp\.st\.(?:(?<config>[a-z0-9][\w-]{1,34})\.)?` + body),
      decode: configReach,
    },
    cli: { title: 'CLI token', match: new RegExp(String.raw`dp\.ct\.` + body) },
    personal: { title: 'personal token', match: new RegExp(String.raw`dp\.pt\.` + body), decode: personReach },
    'service-account': { title: 'service account token', match: new RegExp(String.raw`dp\.sa\.` + body) },
    'service-account-identity': { title: 'service account identity token', match: new RegExp(String.raw`dp\.said\.` + body) },
    scim: { title: 'SCIM token', match: new RegExp(String.raw`dp\.scim\.` + body) },
    audit: { title: 'audit token', match: new RegExp(String.raw`dp\.audit\.` + body) },
  },
} satisfies Detector;

/** It opens one config of a project: https://docs.doppler.com/docs/service-tokens */
function configReach({ facts: { config } }: Sighted): Reach {
  const environment = config === undefined ? nowhere : environmentOf(config);
  const resource = { type: 'secret', name: config === undefined ? 'of one config' : `of config ${config}` };
  return {
    state: 'unknown',
    grants: [{ action: 'read', resource, environment, evidence: config === undefined ? 'documentation' : 'token', mints: true }],
    unknowns: ['Whether it may also write: its text does not say.', 'When it expires: its text does not say.'],
  };
}

function personReach(): Reach {
  return {
    state: 'unknown',
    grants: [{ action: 'admin', resource: { type: 'account' }, environment: nowhere, evidence: 'documentation', wide: true, mints: true }],
    unknowns: [],
  };
}
