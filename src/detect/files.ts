import { append } from '../lists.ts';

/** Whether a path has one of these names: `.netrc`, `*.tfstate`, `.docker/config.json`. Large and small letters are the same. */
export function isNamed(path: string, files: readonly string[]): boolean {
  const lower = `/${path.replaceAll('!', '/').toLowerCase()}`;
  return files.some((name) => lower.endsWith(ending(name)));
}

const ending = (name: string) => (name.startsWith('*') ? name.slice(1) : `/${name}`).toLowerCase();

/** Looks up by a path the numbers of those that want files of its name: as quickly for a thousand names as for one. */
export function byFileName(wanted: readonly { index: number; files: readonly string[] }[]): (path: string) => readonly number[] {
  const byLast = new Map<string, { files: readonly string[]; index: number }[]>();
  for (const one of wanted)
    for (const name of one.files) {
      const key = keyOf(name.toLowerCase());
      append(byLast, key, { files: [name], index: one.index });
    }
  if (byLast.size === 0) return () => [];
  return (path) => {
    const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1).toLowerCase();
    const found: number[] = [];
    for (const key of new Set([base, base.slice(base.lastIndexOf('.') + 1)]))
      for (const { files, index } of byLast.get(key) ?? []) if (isNamed(path, files)) found.push(index);
    return found;
  };
}

/** The file's name, or, for what begins with a star, what follows its last dot. */
function keyOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return last.startsWith('*') ? last.slice(last.lastIndexOf('.') + 1) : last;
}
