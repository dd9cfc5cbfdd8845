import { isUtf8 } from 'node:buffer';

/** A name that is no UTF-8, as it can be shown: each byte of it that is not ASCII as `\xff`. */
export function shown(name: Uint8Array): string {
  const bytes = Buffer.from(name.buffer, name.byteOffset, name.length);
  if (isUtf8(bytes)) return bytes.toString();
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => String.raw`\x${byte.charCodeAt(0).toString(16)}`);
}

/** A path from git's answer, which was read as Latin-1, and what to open it by if it is no UTF-8. */
export function pathOf(latin1: string, root: string): { path: string; absolute: string; opens?: Uint8Array } {
  const bytes = Buffer.from(latin1, 'latin1');
  const path = latin1
    .split('/')
    .map((name) => shown(Buffer.from(name, 'latin1')))
    .join('/');
  const absolute = `${root === '/' ? '' : root}/${path}`;
  return isUtf8(bytes) ? { path, absolute } : { path, absolute, opens: Buffer.concat([Buffer.from(`${root}/`), bytes]) };
}
