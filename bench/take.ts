import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A command to be timed, and what it came to. */
export interface Timed {
  name: string;
  command: string;
  args: readonly string[];
  cwd?: string;
  /** What its time is compared with. */
  against?: Timed;
  /** How much it reads, in bytes. */
  bytes?: number;
  /** What it found, from its output. */
  findings?: (output: string) => string;
  seconds: number[];
  /** The peak memory of the last run, in MB, where /usr/bin/time is there to tell. */
  memory?: number;
  output: string;
}

const hasTime = existsSync('/usr/bin/time');

export const timed = (name: string, command: string, args: readonly string[], more: Partial<Timed> = {}): Timed => ({
  name,
  command,
  args,
  seconds: [],
  output: '',
  ...more,
});

/** Times all of them in turns, so that a busy minute is everybody's; the first round only warms the cache. */
export function take(all: readonly Timed[], runs: number): void {
  for (let run = 0; run <= runs; run++)
    for (const one of all) {
      const [program, rest] = hasTime ? ['/usr/bin/time', ['-f', '%M', one.command, ...one.args]] : [one.command, one.args];
      const began = performance.now();
      const done = spawnSync(program, rest, { cwd: one.cwd ?? process.cwd(), encoding: 'utf8', maxBuffer: 1 << 28 });
      if (run > 0) one.seconds.push((performance.now() - began) / 1000);
      one.output = done.stdout;
      if (hasTime) one.memory = Number(done.stderr.trim().split('\n').at(-1)) / 1024;
    }
}

export const median = ({ seconds }: Timed): number => seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;

/** Name, seconds, ratio, MB/s, peak MB, findings. */
export function rowOf(one: Timed): string[] {
  const seconds = median(one);
  return [
    one.name,
    seconds.toFixed(3),
    one.against ? `${(seconds / median(one.against)).toFixed(2)}×` : '',
    one.bytes === undefined ? '' : String(Math.round(one.bytes / seconds / 1e6)),
    one.memory === undefined ? '' : String(Math.round(one.memory)),
    one.findings?.(one.output) ?? '',
  ];
}
