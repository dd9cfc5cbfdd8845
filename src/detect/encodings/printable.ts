const isBlank = (byte: number) => byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Whether bytes are plain text: what a text begins with. Drawn bytes are not, but for one in a hundred thousand. */
export const isText = (bytes: Uint8Array) => bytes.every(isTextByte);

export const isTextByte = (byte: number) => (byte >= 0x20 && byte < 0x7f) || isBlank(byte);

/** Bytes as text in any language, if that is what they are. */
export function printable(bytes: Buffer): string | undefined {
  if (!bytes.every((byte) => (byte >= 0x20 && byte !== 0x7f) || isBlank(byte))) return undefined;
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? undefined : text;
}

/** The offset of each character in its UTF-8 bytes; of plain ASCII, its own. */
export function byteOffset(text: string, offset: number, length: number): number {
  return text.length === length ? offset : Buffer.byteLength(text.slice(0, offset));
}
