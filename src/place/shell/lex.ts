/** A piece of a word: a text, a variable (with what stands in for it), or the commands whose output is put in. */
export type Piece = string | { variable: string; otherwise?: Word } | { output: readonly Command[]; text: string };

export type Word = readonly Piece[];

export interface Command {
  line: number;
  words: readonly Word[];
  /** `NAME=word` before the command, or alone; of an array, all of its words. */
  assigns: readonly (readonly [name: string, value: Word])[];
  /** What it is given by `<<` or `<<<`. */
  input?: Word;
  /** The function that it is a part of. */
  within?: string;
  /** The command before it hands its output on to it. */
  piped?: Command;
}

type Draft = { -readonly [Key in keyof Command]: Command[Key] } & { words: Word[]; assigns: [string, Word][] };

interface Heredoc {
  end: string;
  indented: boolean;
  literal: boolean;
  command: Draft;
}

const MOST_DEPTH = 20;
const blanks = /(?:[ \t\r]|\\\r?\n)*/y;
const keywords = /^(?:if|then|else|elif|do|while|until|!|time|\{|fi|done|esac)$/;

/** Splits a shell script into its commands: quotes, continued lines, heredocs, functions and what stands in `$(…)` are understood. Linear. */
export function commandsOf(text: string, firstLine = 1): Command[] {
  const found: Command[] = [];
  const functions: string[] = [];
  const heredocs: Heredoc[] = [];
  const ends = lineEnds(text);
  let [at, line] = [0, 0];

  const lineAt = (offset: number) => {
    while (line > 0 && ends[line - 1]! >= offset) line--;
    while (line < ends.length && ends[line]! < offset) line++;
    return firstLine + line;
  };

  /** Commands up to a closing character, or the end. */
  function list(close: string, depth: number): Command[] {
    const own: Command[] = [];
    let draft: Draft | undefined;
    let before: Command | undefined;
    const finish = (pipes = false) => {
      const done = draft && settle(draft, functions);
      if (done) {
        if (before) done.piped = before;
        own.push(done);
        found.push(done);
      }
      before = pipes ? (done ?? before) : undefined;
      draft = undefined;
    };
    while (at < text.length) {
      blanks.lastIndex = at;
      at += blanks.exec(text)?.[0].length ?? 0;
      const character = text[at];
      if (character === undefined || character === close) break;
      if (character === '#') at = endOfLine(at);
      else if (character === '\n') {
        at++;
        finish();
        for (const heredoc of heredocs.splice(0)) heredoc.command.input = body(heredoc);
      } else if (';&|()'.includes(character) && !text.startsWith('&>', at)) {
        if (character === '(' && draft?.words.length === 1 && /^\([ \t]*\)/.test(text.slice(at, at + 20))) {
          functions.push(plain(draft.words[0]!));
          at = text.indexOf(')', at);
          draft = undefined;
        } else finish(character === '|' && text[at + 1] !== '|' && text[at - 1] !== '|');
        at++;
      } else if (character === '<' || character === '>' || text.startsWith('&>', at)) redirect((draft ??= empty(lineAt(at))), depth);
      else {
        draft ??= empty(lineAt(at));
        const start = at;
        const word = wordAt(depth);
        if (at === start) at++;
        else place(draft, word, text[at] === '(' && /^[A-Za-z_]\w*\+?=$/.test(plain(word)) ? array(depth) : undefined);
      }
    }
    finish();
    return own;
  }

  function redirect(draft: Draft, depth: number): void {
    const [operator = ''] = /^(?:<<<|<<-?|&?>[>|&]?|<[>&]?)/.exec(text.slice(at, at + 3)) ?? [];
    if ((operator === '<' || operator === '>') && text[at + 1] === '(') {
      at += 2;
      draft.words.push([inner(')', depth)]);
      return;
    }
    at += Math.max(operator.length, 1);
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    const start = at;
    const word = wordAt(depth);
    if (operator === '<<<') draft.input = word;
    if (operator.startsWith('<<') && operator !== '<<<')
      heredocs.push({ end: plain(word), indented: operator === '<<-', literal: /["'\\]/.test(text.slice(start, at)), command: draft });
  }

  function body({ end, indented, literal }: Heredoc): Word {
    const start = at;
    while (at < text.length) {
      const until = endOfLine(at);
      const written = text.slice(at, until).replace(/\r$/, '');
      const from = at;
      at = until + 1;
      if ((indented ? written.replace(/^\t+/, '') : written) === end) return expanded(text.slice(start, from), literal);
    }
    return expanded(text.slice(start), literal);
  }

  const endOfLine = (offset: number) => {
    const found = text.indexOf('\n', offset);
    return found === -1 ? text.length : found;
  };

  function array(depth: number): Word {
    at++;
    const pieces: Piece[] = [];
    while (at < text.length && text[at] !== ')') {
      const start = at;
      if (/\s/.test(text[at]!)) at++;
      else if (text[at] === '#') at = endOfLine(at);
      else pieces.push(...wordAt(depth), ' ');
      if (at === start) at++;
    }
    at++;
    return pieces;
  }

  function wordAt(depth: number): Word {
    return readWord({
      text,
      get at() {
        return at;
      },
      set at(offset) {
        at = offset;
      },
      inner: (close) => inner(close, depth),
    });
  }

  function inner(close: string, depth: number): Piece {
    const start = at;
    const output = depth < MOST_DEPTH ? list(close, depth + 1) : [];
    const piece = { output, text: text.slice(start, at) };
    at++;
    return piece;
  }

  while (at < text.length) {
    list('', 0);
    at++;
  }
  return found;
}
