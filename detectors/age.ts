import { type Detector, isBech32, type Secret } from '../src/kit.ts';

/** https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type */
const check = (secret: Secret) => secret.test(isBech32);

export default {
  id: 'age',
  name: 'age',
  docs: 'https://github.com/FiloSottile/age#readme',
  hosts: [],
  tokens: {
    identity: {
      title: 'identity',
      match: /AGE-SECRET-KEY-(?:1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}|PQ-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})/,
      check,
      decode: () => ({
        state: 'unknown',
        expires: 'never',
        grants: [],
        unknowns: ['What it opens: all that was encrypted for it, as by SOPS, wherever that lies.'],
      }),
    },
    plugin: { title: 'identity of a plugin', match: /AGE-PLUGIN-[A-Z\d]{2,30}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{30,400}/, check },
  },
} satisfies Detector;
