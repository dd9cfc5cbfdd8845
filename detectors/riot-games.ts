import { type Detector } from '../src/kit.ts';

export default {
  id: 'riot-games',
  name: 'Riot Games',
  docs: 'https://developer.riotgames.com/docs/portal#web-apis_api-keys',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /RGAPI-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
  },
} satisfies Detector;
