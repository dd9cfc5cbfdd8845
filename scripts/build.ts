// node scripts/build.ts: what is published, in dist/. Bundled, because a pre-commit hook has no time to look for a thousand files;
// split, because it has no time to load what it does not need either; and what it always needs is one file.
import { fileURLToPath } from 'node:url';
import glob from 'fast-glob';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  plugins: [lazyNode(root, ['src', 'detectors'])],
};

/** Built aside, so that a program which runs meanwhile does not find half of itself. */
const aside = mkdtempSync(join(tmpdir(), 'overreach-build-'));
try {
  const { metafile } = await build({
    ...common,
    absWorkingDir: new URL('.', root).pathname,
    entryPoints: [
      { in: 'src/cli.ts', out: 'cli' },
      ...detectors.map((file) => ({ in: `detectors/${file}`, out: `detectors/${file.slice(0, -3)}` })),
    ],
    outdir: aside,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    legalComments: 'linked',
    external: ['pg-native', 'pg-cloudflare'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    metafile: true,
  });
  // A thread has nothing of the others in common but what it is given, and starts the sooner from one file, which needs no loader of modules.
  await build({
    ...common,
    entryPoints: [fileURLToPath(new URL('src/read/worker.ts', root))],
    outfile: join(aside, 'worker.cjs'),
    format: 'cjs',
  });
  await register();
  await pack(aside, metafile, 'src/cli/main.ts', common);
  lighten(aside);
  publish(metafile);
} finally {
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Takes out imports of chunks of which nothing is used. The bundler keeps them for what they might do when they are loaded, which is nothing;
 * and so a detector that asks nobody would load all that it takes to ask.
 */
function lighten(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=^|;)import"\.{1,2}\/chunk-\w+\.js";/gm, ''));
  }
}

/** The folder of detectors as one small module; what the first pass looks up in all of them; and what is wanted at a hit. */
async function register(): Promise<void> {
  const { registry } = await import('../src/detect/registry.ts');
  const { ids, kinds } = await registry();
  writeFileSync(join(aside, 'tables.bin'), kinds.published.tables);
  writeFileSync(join(aside, 'words.bin'), kinds.published.words());
  writeFileSync(join(aside, 'outlines.bin'), kinds.published.outlines());
  writeFileSync(
    join(aside, 'registry.js'),
    `export const ids = ${JSON.stringify(ids)};
export const load = async (id) => (await import(\`./detectors/\${id}.js\`)).default;
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
