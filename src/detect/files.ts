import type { Index } from './kinds.ts';
import type { Outline } from './outline.ts';

/** Kinds of token that are bound to one name. */
export interface Bound {
  fits: (lower: string) => boolean;
  kinds: ReadonlySet<number>;
  /** Those of them of which no text is known. */
  silent: ReadonlySet<number>;
}

/** Whether a path has one of these names: `.netrc`, `*.tfstate`, `.docker/config.json`, `.env.*`. Large and small letters are the same. */
export function isNamed(path: string, files: readonly string[]): boolean {
  const lower = lowered(path);
  return files.some((name) => fitting(name)(lower));
}

/** Within an archive, names begin anew. */
const lowered = (path: string) => `/${path.replaceAll('!', '/').toLowerCase()}`;

const known = new Map<string, Bound['fits']>();

/** What tells whether a path, as `lowered` gives it, has a name. */
function fitting(name: string): Bound['fits'] {
  let fits = known.get(name);
  if (!fits) known.set(name, (fits = made(name.toLowerCase())));
  return fits;
}

function made(name: string): Bound['fits'] {
  const end = name.startsWith('*') ? name.slice(1) : `/${name}`;
  if (!end.includes('*')) return (lower) => lower.endsWith(end);
  const pattern = new RegExp(`${end.split('*').map(literally).join('[^/]*')}$`);
  return (lower) => pattern.test(lower);
}

const literally = (text: string) => text.replace(/[^\w/]/g, String.raw`\$&`);

/** Names that kinds of token are bound to, and which; by the file's name, by what follows its last dot, or by what it begins with and a `*`. */
export function bindings(outlines: readonly Outline[]): Index['files'] {
  const all = outlines.flatMap(({ files = [] }, index) => files.map((file) => ({ index, name: file.toLowerCase() })));
  return Object.fromEntries(
    [...Map.groupBy(all, ({ name }) => keyOf(name))].map(([key, own]) => [
      key,
      [...Map.groupBy(own, ({ name }) => name)].map(([name, bound]) => [name, bound.map(({ index }) => index)] as const),
    ]),
  );
}

/** Throws for a name of which neither an ending nor a beginning is known. */
function keyOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const star = last.lastIndexOf('*');
  if (star < 0) return last;
  const dot = last.lastIndexOf('.');
  if (dot > star) return last.slice(dot + 1);
  const key = last.slice(0, last.indexOf('*') + 1);
  if (key === '*' || star < last.length - 1)
    throw new Error(`"${name}" is no name to bind a kind of token to: give its ending, or how it begins.`);
  return key;
}

/** The kinds that are bound to names that a path has: looked up as quickly among a thousand names as in one. */
export function binder({ files, silent }: Pick<Index, 'files' | 'silent'>): (path: string) => readonly Bound[] {
  const textless = new Set(silent);
  const names = new Map(
    Object.entries(files).map(([key, own]) => [
      key,
      own.map(([name, indexes]): Bound => {
        const kinds = new Set(indexes);
        return { fits: fitting(name), kinds, silent: kinds.intersection(textless) };
      }),
    ]),
  );
  const begun = [...names.keys()].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1));
  // Most files have an ending that no name has.
  const endings = new Set([...names.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return (path) => {
    let dot = path.length - 1;
    while (dot > 0 && !isMark(path.charCodeAt(dot))) dot--;
    const ending = path[dot] === '.' ? path.slice(dot + 1).toLowerCase() : '';
    const first = Math.max(path.lastIndexOf('/', dot), path.lastIndexOf('!', dot)) + 1;
    const base = path.slice(first).toLowerCase();
    const stems = begun.filter((stem) => base.startsWith(stem));
    if (ending && stems.length === 0 && !endings.has(ending)) return none;
    const near = [base, ending, ...stems.map((stem) => `${stem}*`)].flatMap((key) => names.get(key) ?? none);
    if (near.length === 0) return none;
    const lower = lowered(path);
    return near.filter(({ fits }) => fits(lower));
  };
}

/** A dot, or what a name begins behind. */
const isMark = (code: number) => code === 0x2e || code === 0x2f || code === 0x21;

const none: readonly Bound[] = [];
