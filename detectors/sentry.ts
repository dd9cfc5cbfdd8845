import { claims, type Detector, idOrHash, type Reach, type Secret, type Sighted, unsaid } from '../src/kit.ts';

/** What an organization's token says: https://github.com/getsentry/rfcs/blob/main/text/0091-ci-upload-tokens.md */
const payload = (secret: Secret) =>
  claims(
    secret.map(
      (text) => `.${text.slice('sntrys_'.length, text.lastIndexOf('_')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}.`,
    ),
  );

function decode({ secret }: Sighted): Reach {
  const { org, region_url: region } = payload(secret);
  return {
    state: 'unknown',
    ...(typeof org === 'string' && { identity: `organization ${org}${typeof region === 'string' ? ` at ${region}` : ''}` }),
    grants: [],
    unknowns: ['Which scopes it has: its text does not say.'],
  };
}

export default {
  id: 'sentry',
  name: 'Sentry',
  docs: 'https://docs.sentry.io/account/auth-tokens/',
  hosts: [],
  tokens: {
    user: {
      title: 'user auth token',
      match: /sntryu_[0-9a-f]{64}/,
      decode: unsaid('Which scopes it has: its text does not say.'),
    },
    organization: { title: 'organization auth token', match: /sntrys_eyJ[0-9A-Za-z+/]{40,400}={0,2}_[0-9A-Za-z+/]{43}/, decode },
    /** These beginnings are in its source, and not documented: https://github.com/getsentry/sentry */
    integration: { title: 'integration token', match: /sntry[ai]_[0-9a-f]{64}/ },
    legacy: {
      title: 'legacy auth token or client secret',
      match: /[0-9a-f]{64}/,
      named: /sentry/i,
      notNamed: new RegExp(`${idOrHash.source}|release|dist|debug`, 'i'),
      decode: unsaid('Which scopes it has: its text does not say.'),
    },
    /** It says where events go, and is in every web page that sends any. */
    dsn: {
      title: 'DSN',
      match:
        /https:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@(?:(?<organization>o\d{1,20})\.(?:ingest\.)?(?:(?<region>us|de)\.)?)?sentry\.io\/(?<project>\d{1,20})/,
      public: true,
    },
  },
} satisfies Detector;
