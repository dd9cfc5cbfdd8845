import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'kakao',
  name: 'Kakao',
  docs: 'https://developers.kakao.com/docs/latest/en/app-setting/app#app-key',
  hosts: [],
  tokens: {
    key: {
      title: 'REST API or admin key',
      match: /[0-9a-f]{32}/,
      named: /kakao/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|(?<![a-z])js(?![a-z])|java[-_ ]?script|native|public|map)[^.]*$`, 'i'),
    },
    /** They stand in pages and apps. */
    public: {
      title: 'JavaScript or native app key',
      match: /[0-9a-f]{32}/,
      named: /kakao[^]{0,160}(?:js|java[-_ ]?script|native|public|map)/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:secret|rest|admin)[^.]*$`, 'i'),
      public: true,
    },
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{32}/,
      named: /kakao[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
