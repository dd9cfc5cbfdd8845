import { type Detector } from '../src/kit.ts';

export default {
  id: 'polar',
  name: 'Polar',
  docs: 'https://polar.sh/docs/integrate/oat',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /polar_(?:pat|oat|at_[uo]|rt_[uo]|cs|ci|ac|whs)_[0-9A-Za-z]{30,64}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
