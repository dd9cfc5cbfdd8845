import yargs from 'yargs';
import pkg from '../../package.json' with { type: 'json' };
import { UsageError } from '../errors.ts';
import { type CommandSpec, commands, isCommand, type Said, scanOptions } from './options.ts';
import { piecesOf } from './pieces.ts';
import { outputsOf } from './quickly.ts';

export type Understood =
  | { command: 'scan' | 'inspect'; said: Said }
  | { command: 'explain'; id: string }
  | { command: 'providers'; format: string };

const exits = `Exit codes:
  0  nothing at or above --fail-on
  1  something is
  2  wrong usage, broken configuration, or a path in which no file could be read
  3  nothing at or above it, but incomplete: an I/O error, a limit hit, or a question that failed`;

/** A command line by yargs: what it means; undefined when it was answered (help, version). Throws where it is wrong. */
export async function understand(args: readonly string[]): Promise<Understood | undefined> {
  let understood: Understood | undefined;
  let failure: string | undefined;
  const parser = yargs(inOrder(args))
    .scriptName('overreach')
    .usage('$0 <command>\n\nWhich credentials can a coding agent read here, what can each of them really do, and which should not be here?')
    .version(pkg.version)
    .alias('h', 'help')
    .command(usageOf('scan', true), commands.scan.describe, withOptions('scan'), (argv) => {
      understood = { command: 'scan', said: saidBy(args, argv) };
    })
    .command(usageOf('inspect'), commands.inspect.describe, withOptions('inspect'), (argv) => {
      understood = { command: 'inspect', said: saidBy(args, argv) };
    })
    .command(usageOf('explain'), commands.explain.describe, {}, (argv) => {
      understood = { command: 'explain', id: String(argv['id']) };
    })
    .command(
      usageOf('providers'),
      commands.providers.describe,
      { format: { choices: ['terminal', 'json'], default: 'terminal', describe: 'How to list them' } },
      (argv) => {
        understood = { command: 'providers', format: String(argv['format']) };
      },
    )
    .epilogue(exits)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'short-option-groups': false,
    })
    .detectLocale(false)
    .wrap(Math.min(120, process.stdout.columns || 80))
    .exitProcess(false)
    .fail((message, error) => {
      failure ??= message || error.message;
    });
  await parser.parseAsync();
  if (failure !== undefined) throw new UsageError(`${failure.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}.`);
  return understood;
}

/** The command, its options, and then all else: yargs takes a word before its command for something else, and a dash for nothing. */
function inOrder(args: readonly string[]): string[] {
  const pieces = [...piecesOf(args)];
  const options = pieces.flatMap((piece) =>
    piece.kind === 'word' ? [] : [piece.value === undefined ? piece.text : `${piece.text}=${piece.value}`],
  );
  const words = pieces.filter((piece) => piece.kind === 'word');
  const [first] = words;
  const command = first && !first.literal && isCommand(first.text) ? first.text : undefined;
  const rest = words.slice(command ? 1 : 0).map(({ text }) => text);
  return [...(command ? [command] : []), ...options, ...(command === 'explain' || rest.length === 0 ? rest : ['--', ...rest])];
}

function usageOf(command: keyof typeof commands, byDefault = false): string[] {
  const spec: CommandSpec = commands[command];
  return [spec.arguments ? `${command} ${spec.arguments}` : command, ...(byDefault ? ['$0'] : [])];
}

/** The options of a command, as yargs has them. */
function withOptions(command: keyof typeof commands) {
  return Object.fromEntries(
    commands[command].options.map((name) => {
      const { type, describe, choices, many, argument } = scanOptions[name]!;
      return [
        name,
        {
          type,
          describe: argument && !choices ? `${describe} [${argument}]` : describe,
          ...(choices && { choices }),
          ...(many && { array: true, nargs: 1 }),
          requiresArg: type === 'string' && name !== 'config',
        },
      ];
    }),
  );
}

function saidBy(args: readonly string[], argv: Readonly<Record<string, unknown>>): Said {
  const values: Record<string, string | boolean> = {};
  const lists: Record<string, string[]> = {};
  for (const [name, { many, commas }] of Object.entries(scanOptions)) {
    const value = argv[name];
    if (value === undefined) continue;
    if (many) lists[name] = [value].flat().flatMap((one) => (commas ? String(one).split(',').filter(Boolean) : [String(one)]));
    else values[name] = typeof value === 'boolean' ? value : String(value);
  }
  const paths = [argv['path'] ?? [], argv['--'] ?? []].flat().map(String);
  return { paths, values, lists, outputs: outputsOf(args) };
}
