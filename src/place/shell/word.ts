import type { Command } from './command.ts';

/** A piece of a word: a text, a variable (with what stands in for it), or the commands whose output is put in. */
export type Piece = string | { variable: string; otherwise?: Word } | { output: readonly Command[] };

export type Word = readonly Piece[];

/** Where in a text a reader is, and how it reads commands within a word. */
export interface Cursor {
  readonly text: string;
  at: number;
  commands(close: string): readonly Command[];
}

/** The word at the cursor, without its quotes. */
export function wordAt(cursor: Cursor): Word {
  const pieces: Piece[] = [];
  const { text } = cursor;
  while (cursor.at < text.length) {
    const character = text[cursor.at]!;
    if (/[\s;&|()<>]/.test(character)) break;
    if (character === "'") pieces.push(single(cursor));
    else if (character === '"') {
      cursor.at++;
      for (const piece of quoted(cursor, '"')) pieces.push(piece);
      cursor.at++;
    } else if (character === '\\') {
      if (text[cursor.at + 1] !== '\n') pieces.push(text[cursor.at + 1] ?? '');
      cursor.at += 2;
    } else if (character === '$' || character === '`') pieces.push(expansion(cursor));
    else pieces.push(run(cursor, /[^\s;&|()<>'"\\$`]+/y));
  }
  return joined(pieces);
}

/** Text in which variables and commands are put in, up to a closing character: what stands in double quotes, and in heredocs. */
export function quoted(cursor: Cursor, close: '"' | '}' | ''): Word {
  const pieces: Piece[] = [];
  const { text } = cursor;
  while (cursor.at < text.length && text[cursor.at] !== close) {
    const character = text[cursor.at]!;
    if (character === '\\') {
      const next = text[cursor.at + 1] ?? '';
      if (next !== '\n') pieces.push(/["\\$`}]/.test(next) ? next : `\\${next}`);
      cursor.at += 2;
    } else if (character === '$' || character === '`') pieces.push(expansion(cursor));
    else if (character === '"' || character === '}') {
      pieces.push(character);
      cursor.at++;
    } else pieces.push(run(cursor, /[^"}\\$`]+/y));
  }
  return joined(pieces);
}

function single(cursor: Cursor): string {
  const end = cursor.text.indexOf("'", cursor.at + 1);
  // An apostrophe that opens nothing is a letter.
  const until = end === -1 ? cursor.at + 1 : end;
  const content = cursor.text.slice(cursor.at + 1, until);
  cursor.at = until + (end === -1 ? 0 : 1);
  return content;
}

function run(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found = cursor.text[cursor.at]!] = pattern.exec(cursor.text) ?? [];
  cursor.at += found.length;
  return found;
}

/** `$name`, `${name:-otherwise}`, `$(commands)`, `$((1 + 2))`, `$'text'`. */
function expansion(cursor: Cursor): Piece {
  const { text } = cursor;
  if (text[cursor.at] === '`') return output(cursor, 1, '`');
  if (text.startsWith('$((', cursor.at)) {
    const end = text.indexOf('))', cursor.at);
    cursor.at = end === -1 ? text.length : end + 2;
    return '…';
  }
  if (text.startsWith('$(', cursor.at)) return output(cursor, 2, ')');
  if (text.startsWith('${', cursor.at)) return braced(cursor);
  const [, variable] = /^\$(\w{1,100}|[@*#?$!-])/.exec(text.slice(cursor.at, cursor.at + 102)) ?? [];
  cursor.at += 1 + (variable?.length ?? 0);
  return variable === undefined ? (text[cursor.at] === "'" ? '' : '$') : { variable };
}

function output(cursor: Cursor, opening: number, close: string): Piece {
  cursor.at += opening;
  const piece = { output: cursor.commands(close) };
  cursor.at++;
  return piece;
}

function braced(cursor: Cursor): Piece {
  const { text } = cursor;
  const [head, variable = '…', operator = ''] = /^\$\{[#!]?(\w{1,100}|[@*])?(?:\[[^\]}]{0,100}\])?(:?[-=+?])?/.exec(
    text.slice(cursor.at, cursor.at + 310),
  ) ?? [''];
  cursor.at += Math.max(head.length, 2);
  const rest = quoted(cursor, '}');
  cursor.at++;
  return /[-=]$/.test(operator) ? { variable, otherwise: rest } : { variable };
}

/** Texts side by side are one. */
function joined(pieces: readonly Piece[]): Word {
  const word: Piece[] = [];
  for (const piece of pieces) {
    const last = word.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') word[word.length - 1] = last + piece;
    else if (piece !== '') word.push(piece);
  }
  return word;
}

/** What is written in a word, where nothing is put in. */
export const plain = (word: Word | undefined) => (word ?? []).map((piece) => (typeof piece === 'string' ? piece : '…')).join('');
