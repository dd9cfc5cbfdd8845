import { posix } from 'node:path';
import { readSmall } from '../read/small.ts';
import { walk } from '../walk/index.ts';

/** A file of code, a script or a workflow. */
export interface Source {
  path: string;
  text: string;
}

const code = /\.[cm]?[jt]sx?$/i;
const scripts =
  /\.(?:sh|bash|zsh|ksh|ya?ml|mk|just|dockerfile)$|(?:^|\/)(?:(?:GNU)?makefile|Dockerfile[^/]*|Containerfile|justfile|Procfile[^/]*|package\.json)$|(?:^|\/)(?:\.husky|\.githooks|hooks|bin|scripts)\/[^/.]+$/i;
/** What was built, installed or is somebody else's. */
const never =
  /(?:^|\/)(?:node_modules|bower_components|dist|build|out|\.next|\.nuxt|\.output|\.svelte-kit|coverage|vendor|third_party|__snapshots__)\/|\.min\.js$|\.d\.[cm]?ts$|(?:^|\/)[^/]*-lock\.[^/]*$/i;

const MOST_FILES = 30_000;
const MOST_BYTES = 1_000_000;

/** Code in languages that are not followed. */
const foreign =
  /\.(?:py|ipynb|rb|go|php|rs|java|kts?|cs|fs|exs?|erl|scala|clj|swift|dart|pl|lua|r|ps1|groovy|gradle|tf|vue|svelte|astro)$/i;

/** Whether a file may say what is done with a credential. */
export const isSource = (path: string) => !never.test(path) && (code.test(path) || scripts.test(path) || foreign.test(path));

export const isModule = (path: string) => code.test(path);
export const isForeign = (path: string) => foreign.test(path);

/** Finds files among all code below a folder, and keeps no other. After the deadline it finds no more. */
export interface Sources {
  find(wanted: (source: Source) => boolean, among?: (path: string) => boolean): Source[];
}

export function sourcesBelow(root: string, deadline: number): Sources {
  let listed: { path: string; absolute: string }[] | undefined;
  const list = () => {
    const found: { path: string; absolute: string }[] = [];
    for (const item of walk([root], root)) {
      if (!('absolute' in item) || !isSource(item.path)) continue;
      if (found.push({ path: item.path, absolute: item.absolute }) >= MOST_FILES || performance.now() > deadline) break;
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  return {
    find(wanted, among = () => true) {
      const sources: Source[] = [];
      for (const { path, absolute } of (listed ??= list())) {
        if (performance.now() > deadline) break;
        const text = among(path) ? readSmall(absolute, MOST_BYTES) : undefined;
        if (text !== undefined && wanted({ path, text })) sources.push({ path, text });
      }
      return sources;
    },
  };
}

/** A pattern that matches any of these texts. */
export const anyOf = (texts: readonly string[]) =>
  new RegExp(texts.map((text) => text.replace(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`)).join('|'));

/** Whether an import in a file means the module `lent`: relative, by an alias that ends alike, or as a package of the same repository. */
export function isSameModule(path: string, from: string, lent: string): boolean {
  const bare = lent.replace(/(?:\/index)?\.[cm]?[jt]sx?$/, '');
  const wanted = from.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/(?:index)?$/, '');
  if (wanted.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), wanted)).replace(/\/index$/, '') === bare;
  const [, alias] = /^(?:[@~#$][\w-]*\/|src\/)(.+)$/.exec(wanted) ?? [];
  if (alias === undefined) return false;
  return bare === alias || bare.endsWith(`/${alias}`) || bare.endsWith(`/${alias}/src`) || bare === `src/${alias}`;
}
