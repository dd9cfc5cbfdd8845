import { writeSync } from 'node:fs';

/** A sentence on standard error, at once, so that it is there even when the process ends next. */
export function complain(sentence: string): void {
  try {
    writeSync(2, `overreach: ${sentence}\n`);
  } catch {
    // Nobody listens.
  }
}

/** A text on standard output, whole, however slowly it is read. A reader that leaves is told of once. */
export async function print(text: string): Promise<void> {
  if (text === '') return;
  await new Promise<void>((resolve) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => {
      complain(
        error.code === 'EPIPE'
          ? 'the reader of the report left before its end.'
          : `the report could not be written: ${error.code ?? error.name}.`,
      );
      resolve();
    });
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve());
  });
}

/** A line that overwrites itself while long work goes on; nothing where standard error is no terminal. */
export function progressLine(quiet: boolean): { show(text: string): void; clear(): void } {
  const { stderr } = process;
  if (quiet || !stderr.isTTY) return { show() {}, clear() {} };
  let last = 0;
  return {
    show(text) {
      const now = performance.now();
      if (now - last < 80) return;
      last = now;
      stderr.write(`\r\u001B[K${text.slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear() {
      if (last > 0) stderr.write('\r\u001B[K');
    },
  };
}
