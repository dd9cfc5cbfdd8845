import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/**
 * Makes one file of all chunks that a module needs from the start. Splitting made two dozen of them, since each is also needed by
 * others; to open so many takes longer than to scan a commit. What imported such a chunk now imports it from the one file.
 */
export async function pack(folder: string, { outputs }: Metafile, module: string, common: BuildOptions): Promise<void> {
  const chunks = new Map(Object.entries(outputs).map(([path, output]) => [path, { ...output, name: basename(path) }]));
  const hot = new Set<string>();
  const gather = (path: string) => {
    if (hot.has(path)) return;
    hot.add(path);
    for (const { path: next, kind } of chunks.get(path)?.imports ?? []) if (kind === 'import-statement' && chunks.has(next)) gather(next);
  };
  for (const [path, { entryPoint }] of chunks) if (entryPoint === module) gather(path);

  const own = [...hot].map((path, index) => {
    const { name = '', exports = [] } = chunks.get(path) ?? {};
    return { name, names: exports.map((exported) => [exported, `from${index}_${exported}`] as const) };
  });
  const lists = own.filter(({ names }) => names.length > 0);
  await build({
    ...common,
    absWorkingDir: folder,
    stdin: { contents: lists.map(({ name, names }) => reexport(names, `./${name}`)).join('\n'), resolveDir: folder },
    outfile: join(folder, 'hot.js'),
    plugins: [
      {
        name: 'others-stay',
        setup(packing) {
          const names = new Set(own.map(({ name }) => name));
          packing.onResolve({ filter: /^\.\// }, ({ path }) => (names.has(basename(path)) ? undefined : { path, external: true }));
        },
      },
    ],
  });
  for (const { name, names } of own)
    writeFileSync(
      join(folder, name),
      reexport(
        names.map(([a, b]) => [b, a] as const),
        './hot.js',
      ),
    );
  const cli = join(folder, 'cli.js');
  const main = lists.find(({ names }) => names.some(([exported]) => exported === 'main'))!;
  writeFileSync(cli, readFileSync(cli, 'utf8').replace(`./${main.name}`, './hot.js').replace('{main}', `{${main.names[0]![1]}:main}`));
}

const reexport = (names: readonly (readonly [string, string])[], from: string) =>
  `export { ${names.map(([a, b]) => (a === b ? a : `${a} as ${b}`)).join(', ')} } from '${from}';\n`;
