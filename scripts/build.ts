// node scripts/build.ts: what is published, in dist/. Bundled, because a pre-commit hook has no time to look for a thousand files;
// split, because it has no time to load what it does not need either; and what it always needs is one file.
import { fileURLToPath } from 'node:url';
import glob from 'fast-glob';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { lazyNode } from './build/lazy-node.ts';
import { pack } from './build/pack.ts';
import './wasm.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root).pathname;
const detectors = glob.sync('*.ts', { cwd: fileURLToPath(new URL('detectors/', root)) }).toSorted();

const common: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  // jsonc-parser's other form loads its parts by a require that no bundler sees.
  mainFields: ['module', 'main'],
  target: 'node22.19',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
};

/** Built aside, so that a program which runs meanwhile does not find half of itself. */
const aside = mkdtempSync(join(tmpdir(), 'overreach-build-'));
try {
  const { metafile } = await build({
    ...common,
    absWorkingDir: new URL('.', root).pathname,
    entryPoints: [
      { in: 'src/cli.ts', out: 'cli' },
      { in: 'src/read/worker.ts', out: 'worker' },
      ...detectors.map((file) => ({ in: `detectors/${file}`, out: `detectors/${file.slice(0, -3)}` })),
    ],
    outdir: aside,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    legalComments: 'linked',
    external: ['pg-native', 'pg-cloudflare'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    plugins: [lazyNode(root, ['src', 'detectors'])],
    metafile: true,
  });
  await register();
  await pack(aside, metafile, 'src/cli/main.ts', common);
  publish(metafile);
} finally {
  rmSync(aside, { recursive: true, force: true });
}

/** The folder of detectors as one small module, and what that wants at the first hit. */
async function register(): Promise<void> {
  const { registry } = await import('../src/detect/registry.ts');
  const { ids, kinds } = await registry();
  writeFileSync(join(aside, 'outlines.json'), JSON.stringify(kinds.all()));
  writeFileSync(
    join(aside, 'registry.js'),
    `import { readFileSync } from 'node:fs';
let outlines;
const all = () => (outlines ??= JSON.parse(readFileSync(new URL('./outlines.json', import.meta.url), 'utf8')));
const load = async (id) => (await import(\`./detectors/\${id}.js\`)).default;
export const registry = { ids: ${JSON.stringify(ids)}, load, kinds: { index: JSON.parse(${JSON.stringify(JSON.stringify(kinds.index))}), all } };
`,
  );
}

function publish({ outputs }: Metafile): void {
  mkdirSync(dist, { recursive: true });
  cpSync(aside, dist, { recursive: true });
  const made = new Set(readdirSync(aside, { recursive: true }).map(String));
  for (const file of readdirSync(dist, { recursive: true }).map(String))
    if (!made.has(file)) rmSync(join(dist, file), { recursive: true, force: true });
  const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.info(`${basename(dist)}/: ${detectors.length} detectors, ${made.size} files, ${Math.round(bytes / 1024)} KB`);
}
