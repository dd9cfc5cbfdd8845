import { type OptionSpec, scanOptions } from './options.ts';

/** A piece of a command line: an option with its value, or a word. */
export type Piece =
  | { kind: 'word'; text: string; literal: boolean }
  | {
      kind: 'option';
      /** As it was written, without its value: `--no-color`, `-h`. */
      text: string;
      /** Without the dashes and `no-`. */
      name: string;
      negative: boolean;
      spec?: OptionSpec;
      value?: string;
      /** The value was joined by `=`. */
      inline: boolean;
    };

/** Takes a command line apart. Everything after `--` is a word, and literal: it is no command. */
export function* piecesOf(args: readonly string[]): Generator<Piece, void, void> {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--') {
      for (const text of args.slice(at + 1)) yield { kind: 'word', text, literal: true };
      return;
    }
    const [, dashes, no = '', name = '', joined] = /^(--?)(no-)?([^=]*)(=.*)?$/s.exec(arg) ?? [];
    if (dashes === undefined || arg === '-') {
      yield { kind: 'word', text: arg, literal: false };
      continue;
    }
    const spec = dashes === '--' && Object.hasOwn(scanOptions, name) ? scanOptions[name] : undefined;
    const negative = no !== '';
    const next = args[at + 1];
    const follows = joined === undefined && spec?.type === 'string' && !negative && next !== undefined && !isDashed(next);
    if (follows) at++;
    const value = follows ? next : joined?.slice(1);
    yield {
      kind: 'option',
      text: `${dashes}${no}${name}`,
      name,
      negative,
      inline: joined !== undefined,
      ...(spec && { spec }),
      ...(value !== undefined && { value }),
    };
  }
}

/** It is an option, or the end of options; never a value, unless it is joined by `=`. */
const isDashed = (arg: string) => arg.length > 1 && arg.startsWith('-');
