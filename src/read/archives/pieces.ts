import { positions } from '../lines.ts';
import { textOf, utf16Of } from '../text.ts';
import type { Chunks } from './bytes.ts';
import { HEAD, type Leaf } from './layers.ts';
import { isOfDocument, proseOf } from './office.ts';

/** A part of a text, and where in it that begins. */
export interface Piece {
  bytes: Buffer;
  line: number;
  column: number;
}

/** A text in pieces of at most this size, as a rule one, each cut where a line ends. None: it is no text. Of what is damaged, what there is. */
export async function* piecesOf({ path, content }: Leaf, most: number): AsyncGenerator<Piece, void, void> {
  const head = await content.peek(HEAD);
  if (textOf(head) === undefined) return;
  const encoding = utf16Of(head);
  const [archive = '', name = ''] = path.split('!').slice(-2);
  const made = isOfDocument(archive, name) ? (bytes: Buffer) => Buffer.from(proseOf(textOf(bytes) ?? '')) : (bytes: Buffer) => bytes;
  let at = { line: 1, column: 1 };
  for await (const part of cut(encoding ? recoded(content.pass(), encoding) : content.pass(), most)) {
    const bytes = made(part);
    yield { bytes, ...at };
    if (part.length > most / 2) at = after(at, bytes);
  }
}

async function* cut(chunks: Chunks, most: number): AsyncGenerator<Buffer, void, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let failure: { error: unknown } | undefined;
  const from = chunks[Symbol.asyncIterator]();
  const next = () => from.next().catch((error: unknown) => ((failure = { error }), { done: true as const, value: undefined }));
  for (let { done, value } = await next(); !done; { done, value } = await next()) {
    parts.push(value!);
    size += value!.length;
    if (size < most) continue;
    const all = Buffer.concat(parts);
    const end = borderOf(all);
    parts = [all.subarray(end)];
    size = all.length - end;
    yield all.subarray(0, end);
  }
  if (size > 0) yield Buffer.concat(parts);
  if (failure) throw failure.error;
}

/** Behind the last line, or else the last word, so that no token is cut in two. */
function borderOf(bytes: Buffer): number {
  for (const border of ['\n', ' ', ',', '"']) {
    const last = bytes.lastIndexOf(border);
    if (last > bytes.length / 2) return last + 1;
  }
  return bytes.length;
}

/** Its mark stands only at its beginning. */
async function* recoded(chunks: Chunks, encoding: string): Chunks {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}

function after({ line, column }: { line: number; column: number }, bytes: Buffer): { line: number; column: number } {
  const text = textOf(bytes) ?? '';
  const end = positions(text)(text.length);
  return { line: line + end.line - 1, column: end.line === 1 ? column + end.column - 1 : end.column };
}
