import { fstatSync, writeSync } from 'node:fs';

/** A sentence on standard error, at once, so that it is there even when the process ends next. */
export function complain(sentence: string): void {
  try {
    writeSync(2, `overreach: ${sentence}\n`);
  } catch {
    // Nobody listens.
  }
}

/** The same, where it says what somebody typed, or what a file holds: that may be a token, and what is said here ends up in logs. */
export async function complainOf(sentence: string): Promise<void> {
  const { withoutTokens } = await import('./redact.ts');
  complain(await withoutTokens(sentence));
}

/** A fault of ours: its name, and where in our code. Not its message, which may quote what was read. */
export function complainOfFault(error: unknown): void {
  const { name, code, stack } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: typeof error };
  const frames = (stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  complain([`this is a fault of ours (${[name, code].filter(Boolean).join(' ')}); please report it.`, ...frames].join('\n'));
}

/** What came of printing: all of it, a part since the reader had enough, or not all of it since it could not be written. */
export type Printed = 'whole' | 'left' | 'lost';

let printed: Printed = 'whole';

/** A text on standard output, whole, however slowly it is read. That it cannot be written is said once. */
export async function print(text: string): Promise<Printed> {
  if (text === '') return printed;
  const { stdout } = process;
  if (stdout.listenerCount('error') === 0) stdout.on('error', failed);
  await new Promise<void>((resolve) => {
    stdout.write(text.endsWith('\n') ? text : `${text}\n`, (error) => {
      if (error) failed(error);
      resolve();
    });
  });
  return printed;
}

/** The exit code of a command that only prints. */
export const codeOf = (done: Printed): number => (done === 'lost' ? 2 : 0);

function failed({ code, name }: NodeJS.ErrnoException): void {
  if (printed !== 'whole') return;
  printed = code === 'EPIPE' ? 'left' : 'lost';
  complain(printed === 'left' ? 'the reader of the report left before its end.' : `the report could not be written (${code ?? name}).`);
}

/** For so many milliseconds nobody wonders. */
const PATIENCE = 250;
const PAUSE = 80;

/** A line that overwrites itself while long work goes on; nothing where standard error is no terminal. */
export function progressLine(quiet: boolean): { show(text: () => string): void; clear(): void } {
  let due = quiet || !isCharacterDevice(2) ? Infinity : Date.now() + PATIENCE;
  let shown = false;
  return {
    show(text) {
      const now = Date.now();
      if (now < due) return;
      const { stderr } = process;
      due = stderr.isTTY ? now + PAUSE : Infinity;
      if (!stderr.isTTY) return;
      if (!shown) stderr.on('error', () => {});
      shown = true;
      stderr.write(`\r\u001B[K${text().slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear() {
      if (shown) process.stderr.write('\r\u001B[K');
    },
  };
}

/** A terminal is one. To ask for more, as a stream does, takes longer than a small scan. */
function isCharacterDevice(handle: number): boolean {
  try {
    return fstatSync(handle).isCharacterDevice();
  } catch {
    return false;
  }
}
