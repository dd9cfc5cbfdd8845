import { Unreadable } from '../../../walk/open.ts';
import type { Source } from '../bytes.ts';

export interface Database {
  /** Of all its pages. */
  numbers: Iterable<number>;
  /** How many bytes of rows may still be read: no page is part of two, unless somebody wants us to take for ever. */
  left: number;
  encoding: 'utf8' | 'utf16le' | 'utf16be';
  /** A page's bytes that are in use. */
  usable: number;
  /** From 1. Undefined: there is none of that number, or it is no part of a tree. */
  page(number: number): Page | undefined;
  /** A page that goes on with a value, and the number of the next. */
  overflow(number: number): { next: number; bytes: Buffer } | undefined;
}

/** A page of a tree. */
export interface Page {
  /** Whether its cells are rows by number, rows by key (of tables without numbers, and of indices), or lead to pages with rows alone. */
  kind: 'rows' | 'keys' | 'inner';
  bytes: Buffer;
  /** Where its cells' payload begins, with its size before it. */
  cells: readonly number[];
  children(): number[];
}

const encodings = { 1: 'utf8', 2: 'utf16le', 3: 'utf16be' } as const;

const fault = (reason: string) => new Unreadable({ reason: `damaged: ${reason}`, complete: false });

const noSize = () => fault('it has no size of pages');
const isSize = (size: number) => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

export function openDatabase(source: Source): Database {
  const head = source.at(0, 100);
  if (head.length < 100) throw fault('its head is cut off');
  const said = head.readUInt16BE(16);
  const size = said === 1 ? 65_536 : said;
  return database(source, size, head, range(Math.floor(source.size / size)), (number) => source.at((number - 1) * size, size));
}

/** What was written of late stands in a log beside its database, as whole pages: of each, the last counts. */
export function openLog(source: Source): Database {
  const size = source.at(8, 4).readUInt32BE(0);
  if (!isSize(size)) throw noSize();
  const step = size + 24;
  const places = new Map<number, number>();
  for (let at = 32; at + step <= source.size; at += step) places.set(source.at(at, 4).readUInt32BE(0), at + 24);
  const read = (number: number) => source.at(places.get(number) ?? source.size, size);
  const first = read(1);
  return database(source, size, first.length < 100 ? Buffer.alloc(100) : first, places.keys(), read);
}

function* range(last: number): Generator<number, void, void> {
  for (let number = 1; number <= last; number++) yield number;
}

export const isLog = (source: Source) => source.at(0, 1)[0] === 0x37;

function database(source: Source, size: number, head: Buffer, numbers: Iterable<number>, read: (number: number) => Buffer): Database {
  if (!isSize(size)) throw noSize();
  const usable = size - head[20]!;
  const bytesOf = (number: number) => {
    const bytes = Number.isSafeInteger(number) && number > 0 ? read(number) : undefined;
    return bytes?.length === size ? bytes.subarray(0, usable) : undefined;
  };
  return {
    numbers,
    left: 2 * source.size,
    encoding: encodings[head.readUInt32BE(56) as 1 | 2 | 3] ?? 'utf8',
    usable,
    page(number) {
      const bytes = bytesOf(number);
      return bytes && pageOf(bytes, number === 1 ? 100 : 0);
    },
    overflow(number) {
      const bytes = bytesOf(number);
      return bytes && { next: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
    },
  };
}

const kinds: Readonly<Record<number, { kind: Page['kind']; leaf: boolean }>> = {
  2: { kind: 'keys', leaf: false },
  5: { kind: 'inner', leaf: false },
  10: { kind: 'keys', leaf: true },
  13: { kind: 'rows', leaf: true },
};

function pageOf(bytes: Buffer, start: number): Page | undefined {
  const { kind, leaf } = kinds[bytes[start]!] ?? {};
  if (kind === undefined) return undefined;
  const list = start + (leaf ? 8 : 12);
  const count = Math.min(bytes.readUInt16BE(start + 3), (bytes.length - list) >> 1);
  const all = Array.from({ length: count }, (_, index) => bytes.readUInt16BE(list + 2 * index)).filter(
    (at) => at >= list && at < bytes.length - 4,
  );
  return {
    kind,
    bytes,
    cells: kind === 'inner' ? [] : all.map((at) => (leaf ? at : at + 4)),
    children: () => (leaf ? [] : [...all.map((at) => bytes.readUInt32BE(at)), bytes.readUInt32BE(start + 8)]),
  };
}
