import { type Detector, setting } from '../src/kit.ts';

export default {
  id: 'omdb',
  name: 'OMDb API',
  docs: 'https://www.omdbapi.com/apikey.aspx',
  hosts: [],
  tokens: {
    /** Eight characters, which only their name or address makes a key. */
    api: {
      title: 'API key',
      match: setting('OMDB_API_KEY', 'OMDB_KEY', 'OMDB_TOKEN', 'OMDB_APIKEY'),
      secret: 'password',
      check: (secret) => secret.test(/^(?=.*\d)[0-9a-f]{8}$/),
    },
    url: {
      title: 'API key in a URL',
      match: /https?:\/\/(?:www\.)?omdbapi\.com\/\?(?:[\w=+%.-]{1,60}&){0,5}apikey=(?<key>[0-9a-f]{8})/,
      secret: 'key',
    },
  },
} satisfies Detector;
