import type { Index } from './kinds.ts';
import type { Outline } from './outline.ts';

/** Whether a path has one of these names: `.netrc`, `*.tfstate`, `.docker/config.json`. Large and small letters are the same. */
export function isNamed(path: string, files: readonly string[]): boolean {
  const lower = lowered(path);
  return files.some((name) => endsAs(lower, name));
}

/** Within an archive, names begin anew. */
const lowered = (path: string) => `/${path.replaceAll('!', '/').toLowerCase()}`;

const endsAs = (lower: string, name: string) => lower.endsWith(endOf(name));

/** What a path ends with that has such a name. */
const endOf = (name: string) => (name.startsWith('*') ? name.slice(1) : `/${name}`).toLowerCase();

/** How paths end that kinds of token are bound to, and which; by the file's name or by what follows its last dot. */
export function endings(outlines: readonly Outline[]): Index['files'] {
  const all = outlines.flatMap(({ files = [] }, index) =>
    files.map((name) => ({ index, key: keyOf(name.toLowerCase()), end: endOf(name) })),
  );
  return Object.fromEntries(
    [...Map.groupBy(all, ({ key }) => key)].map(([key, own]) => [
      key,
      [...Map.groupBy(own, ({ end }) => end)].map(([end, bound]) => [end, bound.map(({ index }) => index)] as const),
    ]),
  );
}

function keyOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return last.startsWith('*') ? last.slice(last.lastIndexOf('.') + 1) : last;
}

/** The numbers of the kinds that are bound to a name that a path has: looked up as quickly among a thousand names as in one. */
export function binder(files: Index['files']): (path: string) => readonly number[] {
  const names = new Map(Object.entries(files));
  // Most files have an ending that no name has.
  const endings = new Set([...names.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return (path) => {
    let dot = path.length - 1;
    while (dot > 0 && !isMark(path.charCodeAt(dot))) dot--;
    if (path[dot] === '.' && !endings.has(path.slice(dot + 1).toLowerCase())) return none;
    const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1).toLowerCase();
    const whole = names.get(base) ?? none;
    const last = base.includes('.') ? (names.get(base.slice(base.lastIndexOf('.') + 1)) ?? none) : none;
    if (whole.length + last.length === 0) return none;
    const lower = lowered(path);
    return [...whole, ...last].flatMap(([end, indexes]) => (lower.endsWith(end) ? indexes : none));
  };
}

/** A dot, or what a name begins behind. */
const isMark = (code: number) => code === 0x2e || code === 0x2f || code === 0x21;

const none: readonly never[] = [];
