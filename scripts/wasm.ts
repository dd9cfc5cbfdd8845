// node scripts/wasm.ts: compiles src/detect/pass/*.as.ts to one program, and writes it, as text, where bundlers and plain Node alike
// can import it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const folder = new URL('../src/detect/pass/', import.meta.url);
/** What these export, the program does; what they import lies beside them. */
const entries = ['scan.ts', 'words.ts'];
const source = (name: string) => new URL(name.replace(/ts$/, 'as.ts'), folder);
let program: string | Uint8Array | undefined;

const { error, stderr } = await asc.main(
  [...entries, '-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--outFile', 'scan.wasm'],
  {
    readFile: (name: string) => (existsSync(source(name)) ? readFileSync(source(name), 'utf8') : null),
    writeFile(name: string, contents: string | Uint8Array) {
      if (name === 'scan.wasm') program = contents;
    },
    listFiles: () => [],
  },
);
if (error || program === undefined) throw new Error(String(stderr), { cause: error });
writeFileSync(
  new URL('scan.wasm.ts', folder),
  `/** What stands beside it, compiled by scripts/wasm.ts. */
export const program = Buffer.from('${Buffer.from(program).toString('base64')}', 'base64');
`,
);
