import { UsageError } from '../errors.ts';
import { isCommand, notYet, type Said } from './options.ts';
import { type Piece, piecesOf } from './pieces.ts';

/**
 * Reads a command line of `scan` without loading yargs, which alone would make a pre-commit hook slow.
 * Undefined: it is another command, asks for help, or has a mistake; that is explained elsewhere.
 */
export function quickly(args: readonly string[]): Said | undefined {
  const values: Record<string, string | boolean> = {};
  const lists: Record<string, string[]> = {};
  const paths: string[] = [];
  let first = true;
  for (const piece of piecesOf(args)) {
    if (piece.kind === 'option') {
      if (!take(piece, values, lists)) return undefined;
      continue;
    }
    const command = first && !piece.literal && (isCommand(piece.text) || Object.hasOwn(notYet.commands, piece.text));
    first = false;
    if (!command) paths.push(piece.text);
    else if (piece.text !== 'scan') return undefined;
  }
  return { paths, values, lists, outputs: outputsOf(args) };
}

/** Notes an option; false where that is better left to others. */
function take(
  { name, spec, negative, value, inline }: Piece & { kind: 'option' },
  values: Record<string, string | boolean>,
  lists: Record<string, string[]>,
): boolean {
  if (!spec || (negative && spec.type !== 'boolean' && !spec.negates)) return false;
  if (spec.type === 'boolean' || negative) {
    if (inline || (spec.type === 'string' && values[name] !== undefined)) return false;
    values[name] = !negative;
    return true;
  }
  if (value === undefined || value === '' || (spec.choices && !spec.choices.includes(value))) return false;
  const several = spec.commas ? value.split(',').filter(Boolean) : [value];
  if (several.length === 0 || (!spec.many && values[name] !== undefined)) return false;
  if (spec.many) (lists[name] ??= []).push(...several);
  else values[name] = value;
  return true;
}

/** An `--output` belongs to the `--format` before it; without one, the format is the terminal's. */
export function outputsOf(args: readonly string[]): { format: string; file?: string }[] {
  const outputs: { format: string; file?: string }[] = [];
  for (const piece of piecesOf(args)) {
    if (piece.kind === 'word' || (piece.name !== 'format' && piece.name !== 'output')) continue;
    const { name, value = '' } = piece;
    const last = outputs.at(-1);
    if (name === 'format') outputs.push({ format: value });
    else if (!last) outputs.push({ format: 'terminal', file: value });
    else if (last.file === undefined) last.file = value;
    else throw new UsageError(`--output ${value}: ${last.format} already goes to ${last.file}; give it a --format of its own.`);
  }
  if (outputs.length === 0) return [{ format: 'terminal' }];
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new UsageError(`--output ${twice}: two formats would go there; give each a file of its own.`);
  const toStdout = outputs.filter(({ file }) => file === undefined);
  if (toStdout.length > 1)
    throw new UsageError(
      `only one format can go to standard output, and ${toStdout.map(({ format }) => format).join(' and ')} would; give one of them an --output.`,
    );
  return outputs;
}
