import type { Cursor, Word } from './word.ts';

export interface Command {
  line: number;
  words: Word[];
  /** `NAME=word` before the command, or alone; of an array, all of its words. */
  assigns: [name: string, value: Word][];
  /** What it is given by `<<` or `<<<`. */
  input?: Word;
  /** The function that it is a part of. */
  within?: string;
  /** The command whose output is handed on to it. */
  piped?: Command;
}

export interface Heredoc {
  end: string;
  indented: boolean;
  literal: boolean;
  command: Command;
}

/** A reader of a script. `groups` are the braces that are open, with the function that each is the body of. */
export interface Reader extends Cursor {
  readonly found: Command[];
  readonly heredocs: Heredoc[];
  readonly groups: (string | undefined)[];
  header?: string | undefined;
  lineAt(offset: number): number;
  /** A reader of another text, with what it may still go into. */
  other(text: string): Reader;
}
