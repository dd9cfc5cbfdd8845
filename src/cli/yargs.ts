import yargs from 'yargs';
import pkg from '../../package.json' with { type: 'json' };
import { outputsOf, type Said, scanOptions } from './options.ts';
import { complain } from './say.ts';

export type Understood =
  | { command: 'scan' | 'inspect'; said: Said }
  | { command: 'explain'; id: string }
  | { command: 'providers'; format: string };

const exits = `Exit codes:
  0  nothing at or above --fail-on
  1  something is
  2  wrong usage, broken configuration, or a path in which no file could be read
  3  nothing at or above it, but incomplete: an I/O error, a limit hit, or a question that failed`;

/** A command line by yargs: what it means, or the exit code when it was answered (help, version) or is wrong. */
export async function understand(args: readonly string[]): Promise<Understood | number> {
  let understood: Understood | undefined;
  let failure: string | undefined;
  const parser = yargs([...args])
    .scriptName('overreach')
    .usage('$0 <command>\n\nWhich credentials can a coding agent read here, what can each of them really do, and which should not be here?')
    .version(pkg.version)
    .command(['scan [path..]', '$0'], 'Find, decode and judge. The default command', withOptions(Object.keys(scanOptions)), (argv) => {
      understood = { command: 'scan', said: saidBy(args, argv) };
    })
    .command(
      'inspect',
      'One credential from standard input: its reach',
      withOptions(['endpoint', 'allow-host', 'skip-account', 'format', 'output', 'color', 'quiet', 'verbose']),
      (argv) => {
        understood = { command: 'inspect', said: saidBy(args, argv) };
      },
    )
    .command('explain <id>', 'A rule or a provider: what it means, what is asked, what to do', {}, (argv) => {
      understood = { command: 'explain', id: String(argv['id']) };
    })
    .command(
      'providers',
      'The table of providers',
      { format: { choices: ['terminal', 'json'] as const, default: 'terminal' as const } },
      (argv) => {
        understood = { command: 'providers', format: argv.format };
      },
    )
    .epilogue(exits)
    .strict()
    .recommendCommands()
    .wrap(Math.min(120, process.stdout.columns || 80))
    .exitProcess(false)
    .fail((message, error) => {
      failure ??= message || error.message;
    });
  await parser.parseAsync();
  if (failure !== undefined) {
    complain(`${failure.replaceAll('\n', ' ')}. See overreach --help.`.replace('..', '.'));
    return 2;
  }
  return understood ?? 0;
}

/** The options of these names, as yargs has them. */
function withOptions(names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => {
      const { type, describe, choices, many, argument } = scanOptions[name]!;
      return [
        name,
        {
          type,
          describe: argument ? `${describe} [${argument}]` : describe,
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
  const paths = ((argv['path'] as unknown[] | undefined) ?? []).map(String);
  return { paths, values, lists, outputs: outputsOf(args) };
}
