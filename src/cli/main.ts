import { UsageError } from '../errors.ts';
import { ArgumentError, quickly, type Said } from './options.ts';
import { complain } from './say.ts';

const commands = ['scan', 'inspect', 'explain', 'providers'] as const;
type Command = (typeof commands)[number];

/** Runs one command line and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const ours = !(error instanceof UsageError) && !(error instanceof ArgumentError);
    complain(ours ? `this is a fault of ours; please report it.\n${(error as Error).stack ?? String(error)}` : error.message);
    process.exitCode = 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const named = commands.find((command) => command === args[0]);
  const command: Command = named ?? 'scan';
  const rest = named ? args.slice(1) : args;
  const quick = command === 'scan' ? quickly(rest) : undefined;
  if (quick) return scan(quick);
  const { understand } = await import('./yargs.ts');
  const understood = await understand(args);
  if (typeof understood === 'number') return understood;
  switch (understood.command) {
    case 'scan':
      return scan(understood.said);
    case 'inspect':
      return (await import('./inspect.ts')).inspectStdin(understood.said);
    case 'explain':
      return (await import('./explain.ts')).explain(understood.id);
    case 'providers':
      return (await import('./providers.ts')).providers(understood.format);
  }
}

async function scan(said: Said): Promise<number> {
  return (await import('./scan.ts')).runScan(said);
}
