import { isUtf8 } from 'node:buffer';
import { closeSync, readSync } from 'node:fs';
import type { Page } from '../detect/find.ts';
import { type File, openForRead } from '../walk/index.ts';
import { positions } from './lines.ts';
import { namer } from './names.ts';
import { textOf, utf16Of } from './text.ts';

/** A text to look closely at, whole or in part, and where in its file an offset lies. */
export interface Opened extends Page {
  at(offset: number): { line: number; column: number };
  /** Matches that begin before `from` belong to the page before, from `until` on to the next. */
  from: number;
  until: number;
}

const WHOLE = 16 << 20;
const PART = 8 << 20;
const OVERLAP = 16_384;

/** A file's text: whole with its values named by a parser, or, where it is large, in overlapping parts with names by the line. */
export async function* pagesOf(file: File): AsyncGenerator<Opened, void, void> {
  if (file.bytes) return yield* whole(file, file.bytes);
  const handle = openForRead(file);
  try {
    const first = Buffer.allocUnsafe(WHOLE);
    const length = fill(handle, first);
    if (length < WHOLE) yield* whole(file, first.subarray(0, length));
    else yield* parts(file, handle, first);
  } finally {
    closeSync(handle);
  }
}

function fill(handle: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const more = readSync(handle, buffer, length, buffer.length - length, null);
    if (more === 0) break;
    length += more;
  }
  return length;
}

async function* whole(file: File, bytes: Uint8Array): AsyncGenerator<Opened, void, void> {
  const text = textOf(bytes);
  if (text === undefined) return;
  yield { path: file.path, text, named: await namer(file.path, text), at: positions(text), from: 0, until: text.length };
}

/** Parts of a large text, each beginning with the end of the one before. Lines and columns go on counting. */
async function* parts(file: File, handle: number, first: Buffer): AsyncGenerator<Opened, void, void> {
  const decode = decoderFor(first);
  let bytes: Uint8Array = first;
  let kept = '';
  let base = { line: 1, column: 1 };
  while (bytes.length > 0) {
    const text = kept + decode(bytes);
    const next = Buffer.allocUnsafe(PART);
    const more = fill(handle, next);
    const within = positions(text);
    const start = base;
    const at = (offset: number) => onwards(start, within(offset));
    yield {
      path: file.path,
      text,
      named: await namer('', text),
      at,
      from: kept === '' ? 0 : OVERLAP / 2,
      until: more === 0 ? text.length : text.length - OVERLAP / 2,
    };
    kept = text.slice(-OVERLAP);
    base = at(text.length - kept.length);
    bytes = next.subarray(0, more);
  }
}

/** Goes on where a character was cut in two. A byte order mark is not part of the text. */
function decoderFor(head: Buffer): (bytes: Uint8Array) => string {
  const encoding = utf16Of(head) ?? (beginsAsUtf8(head) ? 'utf-8' : undefined);
  if (encoding === undefined) return (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: true });
}

/** It may end within a character. */
const beginsAsUtf8 = (head: Buffer) => [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, head.length - cut)));

/** A position within a part that itself begins at `base`. */
function onwards(base: { line: number; column: number }, { line, column }: { line: number; column: number }) {
  return line === 1 ? { line: base.line, column: base.column + column - 1 } : { line: base.line + line - 1, column };
}
