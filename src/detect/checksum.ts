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
