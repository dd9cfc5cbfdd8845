import { isUtf8 } from 'node:buffer';
import type { Database, Page } from './page.ts';

/** What is said of a row: its texts and whole numbers; other values are none. */
export interface Row {
  columns: readonly (string | number | undefined)[];
  damaged: boolean;
  /** It is too large to be read whole. */
  cut: boolean;
}

const LARGEST = 16 << 20;

export function* rowsOf(page: Page, database: Database): Generator<Row, void, void> {
  for (const at of page.cells) {
    try {
      const { bytes, cut } = payloadOf(page, at, database);
      yield { columns: columnsIn(bytes, database), damaged: false, cut };
    } catch {
      yield { columns: [], damaged: true, cut: false };
    }
  }
}

/** What of a row lies in its page, and what in others after it. */
function payloadOf({ kind, bytes }: Page, cell: number, database: Database): { bytes: Buffer; cut: boolean } {
  const { usable } = database;
  const [size, behind] = varint(bytes, cell);
  const start = kind === 'rows' ? varint(bytes, behind)[1] : behind;
  const most = kind === 'rows' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  spend(database, Math.min(size, most));
  if (size <= most) return { bytes: whole(bytes.subarray(start, start + size), size), cut: false };
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const rest = least + ((size - least) % (usable - 4));
  const local = rest <= most ? rest : least;
  const parts = [bytes.subarray(start, start + local)];
  let next = bytes.readUInt32BE(start + local);
  const wanted = Math.min(size, LARGEST);
  for (let length = local; length < wanted; length += usable - 4) {
    const page = database.overflow(next);
    if (!page) throw new RangeError('This row goes on in a page that is not there.');
    spend(database, usable);
    parts.push(page.bytes);
    next = page.next;
  }
  return { bytes: whole(Buffer.concat(parts).subarray(0, wanted), wanted), cut: size > wanted };
}

function spend(database: Database, bytes: number): void {
  database.left -= bytes;
  if (database.left < 0) throw new RangeError('There is more in these rows than in the database.');
}

function whole(bytes: Buffer, size: number): Buffer {
  if (bytes.length < size) throw new RangeError('This row is cut off.');
  return bytes;
}

function columnsIn(bytes: Buffer, { encoding }: Database): Row['columns'] {
  const [end, first] = varint(bytes, 0);
  const columns: (string | number | undefined)[] = [];
  let value = end;
  for (let at = first; at < end;) {
    const [type, next] = varint(bytes, at);
    at = next;
    const length = lengthOf(type);
    columns.push(valueOf(bytes.subarray(value, value + length), type, encoding));
    value += length;
  }
  return columns;
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0] as const;
const lengthOf = (type: number) => lengths[type] ?? (type - (type % 2 === 0 ? 12 : 13)) / 2;

function valueOf(bytes: Buffer, type: number, encoding: Database['encoding']): string | number | undefined {
  if (type >= 1 && type <= 5) return bytes.length > 0 ? bytes.readIntBE(0, bytes.length) : undefined;
  if (type < 12) return undefined;
  // What is kept as bytes may be text all the same.
  if (type % 2 === 0) return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString() : undefined;
  if (encoding === 'utf8') return bytes.toString();
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (encoding === 'utf16be' ? even.swap16() : even).toString('utf16le');
}

/** Seven bits a byte, of the ninth all eight. */
function varint(bytes: Buffer, start: number): [value: number, end: number] {
  let value = 0;
  for (let at = start; at < start + 9; at++) {
    const byte = bytes.readUInt8(at);
    if (at === start + 8) return [value * 256 + byte, at + 1];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  return [value, start + 9];
}
