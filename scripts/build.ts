// node scripts/build.ts: what is published, in dist/. Bundled, because a pre-commit hook has no time to look for a thousand files;
// split, because it has no time to load what it does not need either.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import './wasm.ts';

const root = new URL('../', import.meta.url);
const detectors = readdirSync(new URL('detectors/', root)).filter((file) => file.endsWith('.ts'));

rmSync(new URL('dist/', root), { recursive: true, force: true });
const result = await build({
  absWorkingDir: new URL('.', root).pathname,
  entryPoints: [
    { in: 'src/cli.ts', out: 'cli' },
    { in: 'src/read/worker.ts', out: 'worker' },
    ...detectors.map((file) => ({ in: `detectors/${file}`, out: `detectors/${file.slice(0, -3)}` })),
  ],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.19',
  chunkNames: 'chunk-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  external: ['pg-native', 'pg-cloudflare'],
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
});

const { registry } = await import('../src/detect/registry.ts');
const { ids, outlines } = await registry();
mkdirSync(new URL('dist/', root), { recursive: true });
writeFileSync(
  new URL('dist/registry.js', root),
  `export const registry = { ids: ${JSON.stringify(ids)}, load: async (id) => (await import(\`./detectors/\${id}.js\`)).default, outlines: ${JSON.stringify(outlines)} };\n`,
);
const bytes = Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.info(`dist/: ${ids.length} detectors, ${Object.keys(result.metafile.outputs).length} files, ${Math.round(bytes / 1024)} KB`);
