import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Loads Node's own modules when something of theirs is first used. An `import` of them would load each at once and look at all that it
 * exports, for which Node starts its streams and its cryptography: as long as all the rest of a scan of one file.
 */
export const lazyNode = (root: URL, folders: readonly string[]): Plugin => ({
  name: 'lazy-node',
  setup(build) {
    const names = namesIn(folders.map((folder) => new URL(`${folder}/`, root)));
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' && names.has(path) ? { path, namespace: 'lazy-node', sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'lazy-node' }, ({ path }) => {
      const getters = [...names.get(path)!].map((name) => `get ${name}() { return load().${name}; }`);
      return {
        contents: `let loaded;\nconst load = () => (loaded ??= process.getBuiltinModule('${path}'));\nmodule.exports = { ${getters.join(', ')} };`,
      };
    });
  },
});

/** What our own code imports of Node's modules. */
function namesIn(folders: readonly URL[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true }).map(String)) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(new URL(file, folder), 'utf8');
      for (const [, list = '', path = ''] of code.matchAll(/^import \{([^}]+)\} from '(node:[\w/]+)';$/gm)) {
        const known = names.get(path) ?? new Set();
        names.set(path, known);
        for (const name of list.split(',').map((part) => part.trim().split(' as ')[0]!)) if (/^\w+$/.test(name)) known.add(name);
      }
    }
  return names;
}
