import type { Command, Reader } from './command.ts';
import { bodyOf, endOfLine, redirect, skipBlanks } from './redirect.ts';
import { plain, type Word, wordAt } from './word.ts';

const MOST_DEPTH = 20;
const keywords = /^(?:if|then|else|elif|do|while|until|!|time|fi|done|esac)$/;

/** Splits a shell script into its commands: quotes, continued lines, heredocs, functions and what stands in `$(…)` are understood. */
export function commandsOf(text: string, firstLine = 1): Command[] {
  const reader = readerOf(text, firstLine, 0);
  while (reader.at < text.length) {
    list(reader, '');
    reader.at++;
  }
  return reader.found;
}

function readerOf(text: string, firstLine: number, depth: number): Reader {
  let [line, passed] = [firstLine, 0];
  const reader: Reader = {
    text,
    at: 0,
    found: [],
    heredocs: [],
    groups: [],
    commands(close) {
      if (depth >= MOST_DEPTH) return [];
      depth++;
      const own = list(reader, close);
      depth--;
      return own;
    },
    other: (another) => readerOf(another, 1, Math.max(depth, MOST_DEPTH - 2)),
    lineAt(offset) {
      for (; passed < offset; passed++) if (text[passed] === '\n') line++;
      return line;
    },
  };
  return reader;
}

/** The commands up to a closing character. */
function list(reader: Reader, close: string): Command[] {
  const { text, found } = reader;
  const own: Command[] = [];
  let command: Command | undefined;
  let before: Command | undefined;
  const finish = (pipes = false) => {
    const done = command && (command.words.length > 0 || command.assigns.length > 0) ? command : undefined;
    if (done) {
      if (before) done.piped = before;
      own.push(done);
      found.push(done);
    }
    before = pipes ? (done ?? before) : undefined;
    command = undefined;
  };
  while (reader.at < text.length) {
    skipBlanks(reader);
    const character = text[reader.at];
    if (character === undefined || character === close) break;
    if (character === '#') reader.at = endOfLine(reader);
    else if (character === '\n') {
      reader.at++;
      finish();
      for (const heredoc of reader.heredocs.splice(0)) heredoc.command.input = bodyOf(heredoc, reader);
    } else if (character === '<' || character === '>' || text.startsWith('&>', reader.at)) redirect(reader, (command ??= begun(reader)));
    else if (character === '(' && command?.words.length === 1 && /^\([ \t]{0,9}\)/.test(text.slice(reader.at, reader.at + 12))) {
      reader.header = plain(command.words[0]);
      reader.at = text.indexOf(')', reader.at) + 1;
      command = undefined;
    } else if (';&|()'.includes(character)) {
      const next = text[++reader.at];
      finish(character === '|' && next !== '|' && text[reader.at - 2] !== '|');
    } else command = taken(reader, (command ??= begun(reader)));
  }
  finish();
  return own;
}

function begun({ at, groups, lineAt }: Reader): Command {
  const within = groups.findLast((name) => name !== undefined);
  return { line: lineAt(at), words: [], assigns: [], ...(within !== undefined && { within }) };
}

/** Reads a word into a command. Undefined: with it, another command begins. */
function taken(reader: Reader, command: Command): Command | undefined {
  const start = reader.at;
  const word = wordAt(reader);
  if (reader.at === start) reader.at++;
  const written = plain(word);
  const first = command.words.length === 0 && command.assigns.length === 0;
  if (written === '{' && (first || plain(command.words[0]) === 'function')) {
    reader.groups.push(reader.header ?? (first ? undefined : plain(command.words[1])));
    reader.header = undefined;
    return undefined;
  }
  if (first && written === '}') reader.groups.pop();
  if (first && (written === '}' || keywords.test(written))) return undefined;
  const [, name] = /^([A-Za-z_]\w{0,100})\+?=/.exec(written) ?? [];
  if (name === undefined || (command.words.length > 0 && !declares.test(plain(command.words[0])))) command.words.push(word);
  else command.assigns.push([name, reader.text[reader.at] === '(' ? array(reader) : valueOf(word)]);
  return command;
}

const declares = /^(?:export|local|declare|typeset|readonly|env)$/;

function valueOf([first, ...rest]: Word): Word {
  const value = typeof first === 'string' ? first.slice(first.indexOf('=') + 1) : '';
  return value === '' ? rest : [value, ...rest];
}

function array(reader: Reader): Word {
  const pieces: Word[number][] = [];
  reader.at++;
  while (reader.at < reader.text.length && reader.text[reader.at] !== ')') {
    const start = reader.at;
    if (reader.text[start] === '#') reader.at = endOfLine(reader);
    else {
      for (const piece of wordAt(reader)) pieces.push(piece);
      pieces.push(' ');
    }
    if (reader.at === start) reader.at++;
  }
  reader.at++;
  return pieces;
}
