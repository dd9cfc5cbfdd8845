import type { Command, Heredoc, Reader } from './command.ts';
import { type Cursor, plain, quoted, type Word, wordAt } from './word.ts';

/** Reads a redirection, and where it goes. */
export function redirect(reader: Reader, command: Command): void {
  const [operator = ''] = /^(?:<<<|<<-?|&?>[>|&]?|<[>&]?)/.exec(reader.text.slice(reader.at, reader.at + 3)) ?? [];
  reader.at += Math.max(operator.length, 1);
  skipBlanks(reader);
  const start = reader.at;
  if (reader.text[start] === '(') {
    reader.at++;
    command.words.push([{ output: reader.commands(')') }]);
    reader.at++;
    return;
  }
  const word = wordAt(reader);
  const literal = /["'\\]/.test(reader.text.slice(start, reader.at));
  if (operator === '<<<') command.input = word;
  else if (operator.startsWith('<<')) reader.heredocs.push({ end: plain(word), indented: operator === '<<-', literal, command });
}

/** Reads the text of a heredoc, from the line after its command on. */
export function bodyOf({ end, indented, literal }: Heredoc, reader: Reader): Word {
  const start = reader.at;
  let until = reader.text.length;
  while (reader.at < reader.text.length) {
    const from = reader.at;
    const next = endOfLine(reader);
    const written = reader.text.slice(from, next).replace(/\r$/, '');
    reader.at = next + 1;
    if ((indented ? written.replace(/^\t+/, '') : written) !== end) continue;
    until = from;
    break;
  }
  const body = reader.text.slice(start, until);
  return literal ? [body] : quoted(reader.other(body), '');
}

export function endOfLine({ text, at }: Cursor): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const blanks = /(?:[ \t\r]|\\\r?\n)+/y;

export function skipBlanks(cursor: Cursor): void {
  blanks.lastIndex = cursor.at;
  cursor.at += blanks.exec(cursor.text)?.[0].length ?? 0;
}
