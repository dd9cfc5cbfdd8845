// node scripts/pairs.ts FOLDER…: learns from source code which two letters and digits stand beside each other in names,
// and writes src/detect/pairs.ts, by which the scan tells a drawn text from a name. Any large trees of code will do;
// what is committed was learned from the Linux source, a node_modules and Python's library.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const of = new Uint8Array(128).fill(255);
for (const [index, digit] of [...digits].entries()) of[digit.charCodeAt(0)] = index;

const counts = new Float64Array(62 * 62).fill(0.5);
for (const folder of process.argv.slice(2))
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && /\.(?:[chS]|js|ts|mjs|py|go|rs|md|rst|txt|json|ya?ml)$/.test(entry.name))
      for (const [run] of readFileSync(`${entry.parentPath}/${entry.name}`, 'latin1').matchAll(/[A-Za-z0-9]{12,}/g)) learn(run);

function learn(run: string): void {
  if (run.length > 64) return; // data, not names
  for (let at = 1; at < run.length; at++) counts[of[run.charCodeAt(at - 1)]! * 62 + of[run.charCodeAt(at)]!]!++;
}

/** How likely a pair is in a drawn text: of 62 characters mostly, else of hexadecimal digits or of lower case and digits. */
function drawn(a: string, b: string): number {
  const both = a + b;
  return (
    0.5 / 3844 +
    (/^[0-9a-f]{2}$/.test(both) ? 0.3 / 256 : 0) +
    (/^[0-9a-z]{2}$/.test(both) ? 0.1 / 1296 : 0) +
    (/^[0-9A-Z]{2}$/.test(both) ? 0.1 / 1296 : 0)
  );
}

const total = counts.reduce((sum, count) => sum + count);
const scores = new Int8Array(62 * 62);
for (const [i, a] of [...digits].entries())
  for (const [j, b] of [...digits].entries())
    scores[i * 62 + j] = Math.max(-60, Math.min(60, Math.round(4 * Math.log2(counts[i * 62 + j]! / total / drawn(a, b)))));

writeFileSync(
  new URL('../src/detect/pairs.ts', import.meta.url),
  `/**
 * How much commoner two neighbouring letters or digits are in the names of source code than in a drawn text, in quarter bits:
 * 62 rows of 62 signed bytes, in the order 0-9A-Za-z. Written by scripts/pairs.ts.
 */
export const pairs = Buffer.from(
  '${Buffer.from(scores.buffer).toString('base64')}',
  'base64',
);
`,
);
