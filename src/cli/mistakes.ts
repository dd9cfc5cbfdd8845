import { nearest } from '../nearest.ts';
import { type Command, commands, isCommand, notYet, scanOptions } from './options.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What is wrong with a command line, in a sentence that never repeats a value: it may be a secret. Undefined: nothing that can be told from it alone. */
export function mistakeIn(args: readonly string[]): string | undefined {
  const pieces = [...piecesOf(args)];
  const first = pieces.find((piece) => piece.kind === 'word');
  if (first && !first.literal && Object.hasOwn(notYet.commands, first.text))
    return `this version has no \`overreach ${first.text}\` yet; ${notYet.commands[first.text]} (A folder of that name is ./${first.text}.)`;
  if (asksForHelp(pieces)) return undefined;
  const command: Command = first && !first.literal && isCommand(first.text) ? first.text : 'scan';
  const named = first !== undefined && !first.literal && first.text === command;
  const words = pieces.filter((piece) => piece.kind === 'word').slice(named ? 1 : 0);
  const given = new Set<string>();
  for (const piece of pieces) {
    const mistake = piece.kind === 'option' ? mistakeOf(piece, command, given) : undefined;
    if (mistake !== undefined) return mistake;
  }
  return mistakeWith(command, words.length);
}

export const asksForHelp = (pieces: readonly Piece[]) =>
  pieces.some((piece) => piece.kind === 'option' && ['--help', '-h', '--version'].includes(piece.text));

function mistakeWith(command: Command, words: number): string | undefined {
  if (command === 'inspect' && words > 0)
    return 'inspect takes no argument: it reads the credential from standard input, so that neither the list of processes nor the history of the shell has it.';
  if (command === 'providers' && words > 0) return 'providers takes no argument; overreach explain tells of one.';
  if (command === 'explain' && words !== 1) return 'explain takes one argument: the id of a rule or of a provider.';
  return undefined;
}

function mistakeOf(piece: Piece & { kind: 'option' }, command: Command, given: Set<string>): string | undefined {
  const { text, name, spec, negative, inline, value } = piece;
  const known: readonly string[] = commands[command].options;
  if (text === '--' + name && Object.hasOwn(notYet.options, name)) return `this version has no --${name} yet; ${notYet.options[name]}`;
  if (!spec || !known.includes(name) || (negative && spec.type !== 'boolean' && !spec.negates)) return unknown(text, command);
  if (spec.type === 'boolean' || negative) {
    if (inline) return `${text} takes no value.`;
  } else {
    const like = `--${name} ${spec.argument ?? 'VALUE'}`;
    if (value === undefined) return `${text} needs a value: ${like}. (One that begins with a dash: --${name}=…)`;
    if (value === '' || (spec.commas && !/[^,]/.test(value))) return `${text} needs a value: ${like}.`;
    if (name === 'format' && Object.hasOwn(notYet.formats, value))
      return `this version has no --format ${value} yet; ${notYet.formats[value]}`;
    const choices = choicesOf(name, command);
    if (choices && !choices.includes(value)) return `${text} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`;
  }
  if (spec.type === 'boolean' || spec.many) return undefined;
  if (given.has(name)) return `--${name} can be given once${spec.negates ? `, and not with --no-${name}` : ''}.`;
  given.add(name);
  return undefined;
}

/** A table of providers is for people or for programs. */
const choicesOf = (name: string, command: Command) => (command === 'providers' ? ['terminal', 'json'] : scanOptions[name]?.choices);

function unknown(text: string, command: Command): string {
  const known: readonly string[] = commands[command].options;
  const dashed = known.flatMap((name) => {
    const spec = scanOptions[name];
    return spec?.type === 'boolean' || spec?.negates ? [`--${name}`, `--no-${name}`] : [`--${name}`];
  });
  const close = nearest(text, [...dashed, '--help', '--version']);
  const whose = command === 'scan' ? 'there is' : `${command} has`;
  return `${whose} no option ${shown(text)}${close === undefined ? '.' : `; did you mean ${close}?`} See overreach --help.`;
}

/** Whoever types a token where an option stands has it in view already; it need not be in a log too. */
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 12)}…` : text);
