import { isMap, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml';
import { among, type Lookup } from './slots.ts';
import { slotsOf, type Tree } from './tree.ts';

/** Values of YAML, of all documents in the text. What an alias stands for is never looked up, so that aliases cannot explode. */
export function yamlLookup(text: string): Lookup {
  const documents = parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false, strict: false, uniqueKeys: false });
  return among([...documents].flatMap(({ contents }) => slotsOf(treeOf(contents, text))));
}

function treeOf(node: unknown, text: string): Tree | undefined {
  if (isMap(node)) return { kind: 'map', entries: node.items.map(({ key, value }) => [keyOf(key), treeOf(value, text)]) };
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => treeOf(isPair(item) ? item.value : item, text)) };
  if (!isScalar(node) || !node.range) return undefined;
  const [first, end] = node.range;
  const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  const head = node.type?.startsWith('BLOCK') ? text.indexOf('\n', first) + 1 - first : quote;
  return { kind: 'value', text: String(node.value), start: first + head, end: end - quote };
}

const keyOf = (key: unknown) => String(isScalar(key) ? key.value : '');
