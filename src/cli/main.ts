import { UsageError } from '../errors.ts';
import { quickly } from './quickly.ts';
import { complainOf, complainOfFault } from './say.ts';
import { runScan } from './scan.ts';

/** Runs one command line and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => {
      complainOfFault(error);
      process.exit(2);
    });
  try {
    process.exitCode = await run(args);
  } catch (error) {
    if (error instanceof UsageError) await complainOf(error.message);
    else complainOfFault(error);
    process.exitCode = 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const quick = quickly(args);
  if (quick) return runScan(quick);
  const { mistakeIn } = await import('./mistakes.ts');
  const mistake = mistakeIn(args);
  if (mistake !== undefined) throw new UsageError(mistake);
  const { understand } = await import('./yargs.ts');
  const understood = await understand(args);
  switch (understood?.command) {
    case 'scan':
      return runScan(understood.said);
    case 'inspect':
      return (await import('./inspect.ts')).inspectStdin(understood.said);
    case 'explain':
      return (await import('./explain.ts')).explain(understood.id);
    case 'providers':
      return (await import('./providers.ts')).providers(understood.format);
    case undefined:
      return 0;
  }
}
