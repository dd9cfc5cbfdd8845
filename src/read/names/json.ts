import { type Node, parseTree } from 'jsonc-parser';
import { among, type Lookup } from './slots.ts';
import { slotsOf, type Tree } from './tree.ts';

/** Values of JSON, also with comments and commas too many. */
export function jsonLookup(text: string): Lookup {
  return among(slotsOf(treeOf(parseTree(text, [], { allowTrailingComma: true }))));
}

function treeOf(node: Node | undefined): Tree | undefined {
  if (node === undefined) return undefined;
  const { type, offset, length, value, children = [] } = node;
  if (type === 'array') return { kind: 'list', items: children.map(treeOf) };
  if (type === 'object')
    return { kind: 'map', entries: children.map(({ children: [key, value] = [] }) => [String(key?.value), treeOf(value)]) };
  const quote = type === 'string' ? 1 : 0;
  return { kind: 'value', text: String(value), start: offset + quote, end: offset + length - quote };
}
