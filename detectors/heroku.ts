import { type Detector } from '../src/kit.ts';

export default {
  id: 'heroku',
  name: 'Heroku',
  docs: 'https://devcenter.heroku.com/articles/authentication',
  hosts: [],
  tokens: {
    api: { title: 'API token', match: /HRKU-(?:AA[\w-]{58}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/ },
    legacy: {
      title: 'API token without a prefix',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i,
      named: /heroku/i,
      notNamed:
        /(?:app|addon|team|pipeline|slug|release|build|dyno|request|user|account|space|client|plan|region|stack|owner|resource)[-_.]?(?:uu)?id|id$|etag/i,
    },
    git: {
      title: 'API token of a git remote',
      match: /https:\/\/(?<user>[\w.%-]{0,100}):(?<token>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(?<host>git\.heroku\.com)/,
      secret: 'token',
    },
  },
} satisfies Detector;
