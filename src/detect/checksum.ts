import { crc32 } from 'node:zlib';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The CRC32 (IEEE) of a text in base 62 (`0-9A-Za-z`), left-padded with `0` to six: the check that GitHub, npm and Vercel append. */
export function crc32Base62(text: string): string {
  let left = crc32(text);
  let encoded = '';
  while (left > 0) {
    encoded = digits.charAt(left % 62) + encoded;
    left = Math.floor(left / 62);
  }
  return encoded.padStart(6, '0');
}

/** The same in hexadecimal, as Atlassian appends it. */
export const crc32Hex = (text: string) => crc32(text).toString(16).toUpperCase().padStart(8, '0');

/** The same in base 36, as GitLab appends it to routable tokens. */
export const crc32Base36 = (text: string) => crc32(text).toString(36).padStart(7, '0');

const bech32Letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The six letters that end a text in Bech32, by what stands before its 1 and behind it: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
export function bech32Sum(prefix: string, body: string): string {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  const own = Array.from(body, (letter) => bech32Letters.indexOf(letter));
  let sum = 1;
  for (const value of [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...own, 0, 0, 0, 0, 0, 0]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >> bit) & 1) sum ^= term;
  }
  return Array.from({ length: 6 }, (_, at) => bech32Letters.charAt(((sum ^ 1) >>> (5 * (5 - at))) & 31)).join('');
}

/** Whether a text in Bech32, in small letters or large, ends as it should. */
export function isBech32(text: string): boolean {
  const small = text.toLowerCase();
  const one = small.lastIndexOf('1');
  return small.slice(-6) === bech32Sum(small.slice(0, one), small.slice(one + 1, -6));
}
