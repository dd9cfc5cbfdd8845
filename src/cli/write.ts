import { lstatSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Report, Reporter } from '../types.ts';
import type { Said } from './options.ts';
import { complainOf, print } from './say.ts';

/** Only what is asked for is loaded. */
const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  terminal: async () => (await import('../report/terminal.ts')).terminal,
  json: async () => (await import('../report/json.ts')).json,
  sarif: async () => (await import('../report/sarif.ts')).sarif,
};

/** Writes every report that was asked for. What cannot be written to its file goes to standard output, unless another report is there. */
export async function write({ outputs, values }: Said, report: Report): Promise<boolean> {
  let well = true;
  let taken = outputs.some(({ file }) => file === undefined);
  for (const { format, file } of outputs) {
    const text = await render(format, report, values, file === undefined);
    const fault = file === undefined ? undefined : save(file, text, report.root);
    if (fault !== undefined) {
      well = false;
      await complainOf(`${file} could not be written: ${fault}${taken ? '.' : `; the ${format} report follows on standard output.`}`);
    }
    if (file !== undefined && (fault === undefined || taken)) continue;
    if ((await print(text)) === 'lost') well = false;
    taken = true;
  }
  return well;
}

/** Writes a report to a file; says why, if it cannot be. Only its owner may read a new one: it tells where credentials are. */
function save(file: string, text: string, root: string): string | undefined {
  try {
    if (leaves(file, root)) return 'a link in the scanned tree leads out of it';
    writeFileSync(file, text.endsWith('\n') || text === '' ? text : `${text}\n`, { mode: 0o600 });
    return undefined;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return reasons[code] ?? code;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
};

/** Whether a file that seems to lie in the tree does not: the tree may have laid a link there for us to write through. */
function leaves(file: string, root: string): boolean {
  const path = resolve(file);
  if (!path.startsWith(root + sep)) return false;
  const folder = realpathSync.native(dirname(path));
  const link = lstatSync(join(folder, basename(path)), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const real = link ? realpathSync.native(path) : join(folder, basename(path));
  return !real.startsWith(realpathSync.native(root) + sep);
}

async function render(format: string, report: Report, values: Said['values'], toStdout: boolean): Promise<string> {
  const quiet = values['quiet'] === true;
  if (format === 'terminal' && isNothing(report, quiet)) return '';
  const reporter = await reporters[format]?.();
  if (!reporter) throw new Error(`There is no reporter for ${format}.`);
  const { stdout } = process;
  const wanted = values['color'] === true || (stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
  return reporter(format === 'terminal' && quiet ? findingsOf(report) : report, {
    width: toStdout && stdout.isTTY ? stdout.columns || 80 : Number(process.env['COLUMNS']) || 80,
    color: toStdout && values['color'] !== false && wanted,
    verbose: values['verbose'] === true,
  });
}

/** A commit without anything to say about it is not spoken of. */
function isNothing({ surface, credentials, skipped }: Report, quiet: boolean): boolean {
  return (
    (quiet || surface === 'staged') &&
    credentials.every(({ findings }) => findings.length === 0) &&
    skipped.every(({ complete }) => complete)
  );
}

const findingsOf = (report: Report): Report => ({
  ...report,
  credentials: report.credentials.filter(({ findings }) => findings.length > 0),
});
