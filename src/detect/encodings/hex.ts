import type { Decoded } from '../encodings.ts';
import { byteOffset, isText, printable } from './printable.ts';

const pattern = /(?<![0-9A-Za-z_])(?:0x)?((?:[0-9a-f]{2}){16,}|(?:[0-9A-F]{2}){16,})(?![0-9A-Za-z_])/g;

/** The texts that stand in hexadecimal: two digits a byte. */
export function* hexes(text: string): Generator<Decoded> {
  for (const { index, 0: found, 1: digits = '' } of text.matchAll(pattern)) {
    if (!isText(Buffer.from(digits.slice(0, 32), 'hex'))) continue;
    const bytes = Buffer.from(digits, 'hex');
    const decoded = printable(bytes);
    const start = index + found.length - digits.length;
    if (decoded !== undefined)
      yield {
        text: decoded,
        start,
        end: start + digits.length,
        at: (offset) => start + 2 * byteOffset(decoded, offset, bytes.length),
      };
  }
}
