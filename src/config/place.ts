import { type Document, isMap, isNode, isScalar } from 'yaml';

type Path = readonly (string | number)[];

/** The offset of a value or of its key; where it is missing, of what it is missing from. */
export function located(document: Document, path: Path, what: 'key' | 'value'): number {
  if (what === 'key') {
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The key that was meant: one of those that can stand there, and differs by two letters at most. */
export function nearest(key: string, path: Path): string | undefined {
  const keys =
    path.length === 0
      ? ['version', 'environments', 'allow']
      : path.includes('may')
        ? ['action', 'environment', 'resource']
        : ['fingerprint', 'reason', 'until', 'may'];
  return keys.find((known) => distance(key.toLowerCase().slice(0, 20), known) <= 2);
}

/** How many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
