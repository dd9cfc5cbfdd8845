import { type Detector } from '../src/kit.ts';

export default {
  id: 'woocommerce',
  name: 'WooCommerce',
  docs: 'https://woocommerce.com/document/woocommerce-rest-api/',
  hosts: [],
  tokens: {
    secret: { title: 'REST API consumer secret', match: /cs_[0-9a-f]{40}/, parts: { key: { match: /ck_[0-9a-f]{40}/, optional: true } } },
    key: { title: 'REST API consumer key', match: /ck_[0-9a-f]{40}/ },
  },
} satisfies Detector;
