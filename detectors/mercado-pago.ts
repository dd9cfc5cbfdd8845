import { type Detector } from '../src/kit.ts';

export default {
  id: 'mercado-pago',
  name: 'Mercado Pago',
  docs: 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /(?:APP_USR|TEST)-\d{12,20}-\d{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{6,12}/,
    },
  },
} satisfies Detector;
