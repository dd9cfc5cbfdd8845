import { type Document, isMap, isNode, isScalar } from 'yaml';
import { nearest } from '../nearest.ts';

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

/** The key that was meant, of those that can stand there. */
export function nearestKey(key: string, path: Path): string | undefined {
  const keys =
    path.length === 0
      ? ['version', 'environments', 'allow']
      : path.includes('may')
        ? ['action', 'environment', 'resource']
        : ['fingerprint', 'reason', 'until', 'may'];
  return nearest(key, keys);
}
