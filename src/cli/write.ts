import { chmodSync, writeFileSync } from 'node:fs';
import type { Report, Reporter } from '../types.ts';
import type { Said } from './options.ts';
import { complain, print } from './say.ts';

/** Only what is asked for is loaded. */
const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  terminal: async () => (await import('../report/terminal.ts')).terminal,
  json: async () => (await import('../report/json.ts')).json,
  sarif: async () => (await import('../report/sarif.ts')).sarif,
};

/** Writes every report that was asked for. A file that cannot be written loses nothing: its report goes to standard output. */
export async function write({ outputs, values }: Said, report: Report): Promise<boolean> {
  let well = true;
  for (const { format, file } of outputs) {
    const text = await render(format, report, values, file === undefined);
    if (file === undefined) await print(text);
    else {
      try {
        writeFileSync(file, text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600 });
        chmodSync(file, 0o600);
      } catch (error) {
        well = false;
        complain(
          `${file} could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); the ${format} report follows on standard output.`,
        );
        await print(text);
      }
    }
  }
  return well;
}

async function render(format: string, report: Report, values: Said['values'], toTerminal: boolean): Promise<string> {
  const reporter = await reporters[format]?.();
  if (!reporter) throw new Error(`There is no reporter for ${format}.`);
  if (format === 'terminal' && isQuiet(report, values)) return '';
  return reporter(report, {
    width: toTerminal && process.stdout.isTTY ? process.stdout.columns || 80 : Number(process.env['COLUMNS']) || 80,
    color: toTerminal && values['color'] !== false && (values['color'] === true || (process.stdout.isTTY && !process.env['NO_COLOR'])),
    verbose: values['verbose'] === true,
  });
}

/** A commit without anything to say about it is not spoken of. */
function isQuiet({ surface, credentials, skipped }: Report, values: Said['values']): boolean {
  const nothing = credentials.every(({ findings }) => findings.length === 0) && skipped.every(({ complete }) => complete);
  return nothing && (values['quiet'] === true || surface === 'staged');
}
