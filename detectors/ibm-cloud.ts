import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'ibm-cloud',
  name: 'IBM Cloud',
  docs: 'https://cloud.ibm.com/docs/account?topic=account-manapikey',
  hosts: [],
  tokens: {
    'api-key': {
      title: 'API key',
      match: /[\w-]{44}/,
      named: /ibm|iam-apikey|bluemix|watson|softlayer|(?<![a-z])ic[-_]api|ic_api_key/i,
      notNamed: /(?:instance|project|space|account|resource|deployment|client|user)[-_]?(?:id|guid|crn)|sha(?![a-z])|hash|url/i,
      check: isMixed,
    },
    hmac: {
      title: 'Object Storage HMAC secret',
      match: /[0-9a-f]{48}/,
      named: /ibm|(?<![a-z])cos[-_.]|cos_hmac|hmac[\w.-]*secret|objectstorage|cloud-object-storage/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum/i,
      parts: { accessKeyId: { match: /[0-9a-f]{32}/, named: /access[-_]?key/i, optional: true } },
    },
  },
} satisfies Detector;
