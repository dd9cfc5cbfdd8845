import { marker } from '../names.ts';
import type { Command } from './command.ts';
import type { Word } from './word.ts';

/** What the variables of a script are, as far as the script says so. */
export interface Values {
  /** What was assigned last. */
  assigned: ReadonlyMap<string, Word>;
  /** Variables that hold the credential, or a text with it inside. */
  held: ReadonlySet<string>;
  /** How many more pieces are looked at. */
  effort: { left: number };
}

/** What `$1`, `$2`… stand for, the innermost function first. */
export type Frames = readonly (readonly Word[])[];

/** Programs that print what they are given, as it is or in other letters. */
const printers = /^(?:echo|printf|cat|base64|tr|cut|sed|head|tail|xxd|jq|envsubst)$/;

const MOST_STEPS = 8;

/** Reads what a script assigns. `names` are the variables that hold the credential from the start. */
export function valuesOf(commands: readonly Command[], names: readonly string[], effort: Values['effort']): Values {
  const assigned = new Map<string, Word>();
  const held = new Set(names);
  const values = { assigned, held, effort };
  for (const { assigns } of commands) for (const [name, value] of assigns) assigned.set(name, value);
  for (let round = 0, before = 0; round < 4 && held.size !== before; round++) {
    before = held.size;
    for (const { assigns } of commands) for (const [name, value] of assigns) if (carries(value, values)) held.add(name);
  }
  return values;
}

/** Whether a word has the credential in it. What a command prints has it only if that prints what it was given. */
export function carries(word: Word, values: Values, frames: Frames = [], steps = MOST_STEPS): boolean {
  return word.some((piece) => {
    if (typeof piece === 'string') return piece.includes(marker);
    if (steps === 0 || values.effort.left-- < 0) return false;
    if ('output' in piece) return piece.output.every(prints) && piece.output.some((command) => isGiven(command, values, frames, steps - 1));
    const { variable, otherwise } = piece;
    if (values.held.has(variable) || (otherwise && carries(otherwise, values, frames, steps - 1))) return true;
    const [own, ...outer] = frames;
    if (!own) return false;
    if (/^[@*]$/.test(variable)) return own.some((argument) => carries(argument, values, outer, steps - 1));
    const value = /^[1-9]$/.test(variable) ? own[Number(variable) - 1] : undefined;
    if (value) return carries(value, values, outer, steps - 1);
    const assigned = values.assigned.get(variable);
    return assigned !== undefined && carries(assigned, values, frames, steps - 1);
  });
}

const prints = ({ words }: Command) => printers.test(literal(words[0]));

/** Whether a command is given the credential: in its words, or by what is handed on to it. */
export function isGiven({ words, input, piped }: Command, values: Values, frames: Frames = [], steps = MOST_STEPS): boolean {
  return (
    words.some((word) => carries(word, values, frames, steps)) ||
    (input !== undefined && carries(input, values, frames, steps)) ||
    (piped !== undefined && steps > 0 && prints(piped) && isGiven(piped, values, frames, steps - 1))
  );
}

/** Whether a word hangs on what its function is called with. */
export function hangs(word: Word, values: Values, steps = MOST_STEPS): boolean {
  return word.some((piece) => {
    if (typeof piece === 'string' || values.effort.left-- < 0) return false;
    if ('output' in piece) return piece.output.some(({ words }) => steps > 0 && words.some((inner) => hangs(inner, values, steps - 1)));
    if (/^(?:[1-9]|[@*])$/.test(piece.variable)) return true;
    const value = values.assigned.get(piece.variable);
    return steps > 0 && value !== undefined && hangs(value, values, steps - 1);
  });
}

/** What a word says; `…` for what is not known. */
export function textOf(word: Word, values: Values, frames: Frames = [], steps = MOST_STEPS): string {
  return word
    .map((piece) => {
      if (typeof piece === 'string') return piece.replaceAll(marker, '…');
      if (steps === 0 || values.effort.left-- < 0) return '…';
      if ('output' in piece) return printed(piece.output, values, frames, steps - 1);
      if (/^[1-9]$/.test(piece.variable)) {
        const argument = frames[0]?.[Number(piece.variable) - 1];
        return argument ? textOf(argument, values, frames.slice(1), steps - 1) : '…';
      }
      const value = values.assigned.get(piece.variable) ?? piece.otherwise;
      return value ? textOf(value, values, frames, steps - 1) : '…';
    })
    .join('')
    .slice(0, 100_000);
}

/** What commands print, where they print what is written: `$(cat <<EOF …)`, `$(jq -n '{query: "…"}')`. */
function printed(commands: readonly Command[], values: Values, frames: Frames, steps: number): string {
  const last = commands.find(prints);
  if (!last) return '…';
  return [...last.words.slice(1), ...(last.input ? [last.input] : [])].map((word) => textOf(word, values, frames, steps)).join(' ');
}

/** The words of a command as texts; `"$@"` is all that its function was called with. */
export function textsOf(words: readonly Word[], values: Values, frames: Frames): string[] {
  return words.flatMap((word) => {
    const [only] = word;
    if (word.length === 1 && typeof only === 'object' && 'variable' in only && /^[@*]$/.test(only.variable) && frames[0])
      return textsOf(frames[0], values, frames.slice(1));
    const list = word.length === 1 && typeof only === 'object' && 'variable' in only ? values.assigned.get(only.variable) : undefined;
    return list?.includes(' ') ? textsOf(apart(list), values, frames) : textOf(word, values, frames);
  });
}

/** The words of an array. */
function apart(list: Word): Word[] {
  const words: Word[number][][] = [[]];
  for (const piece of list) {
    if (piece === ' ') words.push([]);
    else words.at(-1)!.push(piece);
  }
  return words.filter((word) => word.length > 0);
}

function literal(word: Word | undefined): string {
  return word?.length === 1 && typeof word[0] === 'string' ? word[0] : '';
}
