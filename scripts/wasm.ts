// node scripts/wasm.ts: compiles src/detect/scan.as.ts and writes it, as text, where bundlers and plain Node alike can import it.
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const { error, binary, stderr } = await compile();
if (error || !binary) throw new Error(String(stderr), { cause: error });
writeFileSync(
  new URL('../src/detect/scan.wasm.ts', import.meta.url),
  `/** scan.as.ts, compiled by scripts/wasm.ts. */\nexport const program = Buffer.from('${Buffer.from(binary).toString('base64')}', 'base64');\n`,
);

async function compile() {
  let output: Uint8Array | undefined;
  const source = new URL('../src/detect/scan.as.ts', import.meta.url);
  const { readFileSync } = await import('node:fs');
  const result = await asc.main(['scan.ts', '-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--outFile', 'scan.wasm'], {
    readFile: (name: string) => (name === 'scan.ts' ? readFileSync(source, 'utf8') : null),
    writeFile: (name: string, contents: string | Uint8Array) => {
      if (name === 'scan.wasm') output = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  return { error: result.error, stderr: result.stderr, binary: output };
}
