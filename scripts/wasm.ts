// node scripts/wasm.ts: compiles src/detect/scan.as.ts and words.as.ts to one program, and writes it, as text, where bundlers and plain Node alike
// can import it.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const folder = new URL('../src/detect/', import.meta.url);
const sources = ['scan.ts', 'words.ts', 'lanes.ts'];
let program: string | Uint8Array | undefined;

const { error, stderr } = await asc.main(
  [...sources, '-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--outFile', 'scan.wasm'],
  {
    readFile: (name: string) => (sources.includes(name) ? readFileSync(new URL(name.replace(/ts$/, 'as.ts'), folder), 'utf8') : null),
    writeFile(name: string, contents: string | Uint8Array) {
      if (name === 'scan.wasm') program = contents;
    },
    listFiles: () => [],
  },
);
if (error || program === undefined) throw new Error(String(stderr), { cause: error });
writeFileSync(
  new URL('scan.wasm.ts', folder),
  `/** scan.as.ts and words.as.ts, compiled by scripts/wasm.ts. */
export const program = Buffer.from('${Buffer.from(program).toString('base64')}', 'base64');
`,
);
