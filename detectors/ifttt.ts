import { type Detector, documented, idOrHash } from '../src/kit.ts';

/** https://ifttt.com/maker_webhooks */
const triggers = documented(
  [{ action: 'write', resource: { type: 'applet' }, because: 'It sets off any applet of its account that waits for a webhook.' }],
  ['What those applets do: IFTTT does not say.'],
);

export default {
  id: 'ifttt',
  name: 'IFTTT',
  docs: 'https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ',
  hosts: [],
  tokens: {
    url: {
      title: 'webhook',
      match: /https:\/\/maker\.ifttt\.com\/(?:trigger\/[\w%{}$-]{1,80}\/(?:json\/)?with\/key|use)\/(?<key>[\w-]{20,50})/,
      secret: 'key',
      decode: triggers,
    },
    key: {
      title: 'webhooks key',
      match: /[\w-]{22}|[\w-]{43}/,
      named: /ifttt/i,
      notNamed: new RegExp(`${idOrHash.source}|event[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
      decode: triggers,
    },
  },
} satisfies Detector;
