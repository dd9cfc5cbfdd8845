import { isUtf8 } from 'node:buffer';
import { closeSync, readSync } from 'node:fs';
import type { Page } from '../detect/find.ts';
import { type File, openForRead, tellingPath } from '../walk/index.ts';
import { positions } from './lines.ts';
import { namer } from './names.ts';
import { memory, type Read, transcoded } from './reading.ts';
import { isMarked, textOf, utf16Of } from './text.ts';

/** A text to look closely at, whole or in part, and where in its file an offset lies. */
export interface Opened extends Page {
  at(offset: number): { line: number; column: number };
  /** Matches that begin before `from` belong to the page before, from `until` on to the next. */
  from: number;
  until: number;
}

/** Few files are larger than this, and memory for one that is takes its time. */
const MOSTLY = 1 << 16;
const WHOLE = 8 << 20;
const PART = 1 << 20;
const OVERLAP = 16_384;

/** A file's text: whole with its values named by a parser, or, where it is large, in overlapping parts with names by the line. */
export async function* pagesOf(file: File): AsyncGenerator<Opened, void, void> {
  if (file.bytes) return yield* pages(file, memory(file.bytes));
  const handle = openForRead(file);
  try {
    yield* pages(file, (buffer) => readSync(handle, buffer, 0, buffer.length, null));
  } finally {
    closeSync(handle);
  }
}

/** As much as there is room for, unless it ends before that. */
function fill(read: Read, buffer: Buffer): Buffer {
  let length = 0;
  for (let more = -1; more !== 0 && length < buffer.length; length += more) more = read(buffer.subarray(length));
  return buffer.subarray(0, length);
}

function pages(file: File, read: Read): AsyncGenerator<Opened, void, void> {
  const beginning = fill(read, Buffer.allocUnsafe(MOSTLY));
  if (beginning.length < MOSTLY) return whole(file, beginning);
  const room = Buffer.allocUnsafe(WHOLE);
  beginning.copy(room);
  const first = room.subarray(0, MOSTLY + fill(read, room.subarray(MOSTLY)).length);
  if (first.length < WHOLE) return whole(file, first);
  const encoding = utf16Of(first);
  if (!encoding) return parts(file, read, first, isUtf8(first.subarray(0, wholeOf(first))) ? 'utf8' : 'latin1');
  const utf8 = transcoded(read, first, encoding);
  return parts(file, utf8, fill(utf8, first), 'utf8');
}

async function* whole(file: File, bytes: Uint8Array): AsyncGenerator<Opened, void, void> {
  const text = textOf(bytes);
  if (text === undefined) return;
  const path = tellingPath(file);
  const within = positions(text);
  const at = (offset: number) => onwards(beginningOf(file), within(offset));
  yield { path, text, named: await namer(path, text), at, from: 0, until: text.length };
}

/**
 * Parts of a large text, each beginning with the end of the one before, which is put before what is read next, so that no part is put together
 * from strings. Lines and columns go on counting.
 */
async function* parts(file: File, read: Read, first: Buffer, encoding: 'utf8' | 'latin1'): AsyncGenerator<Opened, void, void> {
  let base = beginningOf(file);
  let kept = 0;
  for (let bytes = isMarked(first) ? first.subarray(3) : first; bytes.length > 0;) {
    const end = encoding === 'utf8' ? wholeOf(bytes) : bytes.length;
    const text = bytes.toString(encoding, 0, end);
    const overlap = text.slice(-OVERLAP);
    const rest = Buffer.from(bytes.subarray(end));
    let head = first.write(overlap, encoding);
    head += rest.copy(first, head);
    const more = fill(read, first.subarray(head, head + PART));
    bytes = first.subarray(0, more.length === 0 ? 0 : head + more.length);
    const within = positions(text);
    const start = base;
    const at = (offset: number) => onwards(start, within(offset));
    yield {
      path: tellingPath(file),
      text,
      named: await namer('', text),
      at,
      from: kept === 0 ? 0 : OVERLAP / 2,
      until: bytes.length === 0 ? text.length : text.length - OVERLAP / 2,
    };
    kept = overlap.length;
    base = at(text.length - kept);
  }
}

/** How many bytes of UTF-8 there are without a last character that was cut in two. */
function wholeOf(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > bytes.length - 4 && (bytes[at]! & 0xc0) === 0x80) at--;
  const first = bytes[at]!;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return at + length > bytes.length ? at : bytes.length;
}

const beginningOf = ({ inner }: File) => inner ?? { line: 1, column: 1 };

/** A position within a part that itself begins at `base`. */
function onwards(base: { line: number; column: number }, { line, column }: { line: number; column: number }) {
  return line === 1 ? { line: base.line, column: base.column + column - 1 } : { line: base.line + line - 1, column };
}
