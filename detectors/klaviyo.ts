import { type Detector } from '../src/kit.ts';

export default {
  id: 'klaviyo',
  name: 'Klaviyo',
  docs: 'https://developers.klaviyo.com/en/docs/authenticate_',
  hosts: [],
  tokens: {
    /** With or without the six characters of its company. */
    private: { title: 'private API key', match: /pk_(?:(?<company>[0-9A-Za-z]{6})_)?[0-9a-f]{34}/ },
  },
} satisfies Detector;
