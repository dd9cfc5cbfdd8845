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
