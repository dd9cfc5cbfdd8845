import { expect, test } from 'vitest';
import { isBech32 } from '../src/detect/checksum.ts';

/** https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#test-vectors */
const valid = [
  'A12UEL5L',
  'a12uel5l',
  'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
  'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
  'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
];

test.each(valid)('Bech32 ends as it should: %s', (text) => expect(isBech32(text)).toBe(true));

test.each(['A1G7SGD8', 'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3v', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx'])(
  'and this does not: %s',
  (text) => expect(isBech32(text)).toBe(false),
);
