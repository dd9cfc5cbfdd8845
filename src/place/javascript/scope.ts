import type { Node } from '../../read/names/syntax.ts';

export type { Node };

/** What a name in a module stands for. */
export interface Binding {
  /** What is assigned to it, and the properties that are taken of that: `const { key } = config`. */
  values: { node: Node; path: readonly string[] }[];
  /** It is a parameter. */
  given?: { to: Node; index: number; path: readonly string[] };
  imported?: { from: string; name: string };
  /** What is assigned to its properties, or put in by `set`. */
  parts: { path: readonly string[]; node: Node }[];
}

/** What a module hands out: a value, a name of its own, or what another module does. */
export type Export = { node: Node } | { local: string; at: Node } | { from: string; name: string };

export interface Module {
  path: string;
  /** Calls, and texts with a tag, in the order of the text. */
  calls: readonly Node[];
  parents: ReadonlyMap<Node, Node>;
  /** By the node that opens a scope. */
  scopes: ReadonlyMap<Node, Map<string, Binding>>;
  exports: Map<string, Export>;
  /** `export * from`. */
  passes: string[];
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
export const isFunction = ({ type }: Node) => /Function|Method$/.test(type) && !type.startsWith('TS');
export const isClass = ({ type }: Node) => type === 'ClassDeclaration' || type === 'ClassExpression';
export const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []);
export const lineOf = (node: Node) => (node['loc'] as { start: { line: number } } | undefined)?.start.line ?? 1;

const skipped = new Set([
  'loc',
  'extra',
  'errors',
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'implements',
  'comments',
]);

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const field in node) if (!skipped.has(field)) for (const child of nodesIn(node[field])) children.push(child);
  return children;
}

export const isCall = (type: string) => /^(?:Optional)?CallExpression$|^TaggedTemplateExpression$|^NewExpression$/.test(type);

/** The binding that a name has where it stands. */
export function bindingOf(name: string, node: Node, { parents, scopes }: Module): Binding | undefined {
  for (let scope: Node | undefined = node; scope; scope = parents.get(scope)) {
    const found = scopes.get(scope)?.get(name);
    if (found) return found;
  }
  return undefined;
}

/** The name of an identifier or of a key. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  if (node.type === 'StringLiteral') return String(node['value']);
  return node.type === 'PrivateName' ? nameOf(node['id']) : undefined;
}

/** The names of `a.b.c`, from its root on; none where it begins with something else. */
export function dotted(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [nameOf(node)!];
  if (!/^(?:Optional)?MemberExpression$/.test(node.type)) return [];
  const before = dotted(node['object']);
  const name = node['computed']
    ? isNode(node['property']) && node['property'].type === 'StringLiteral'
      ? nameOf(node['property'])
      : '*'
    : nameOf(node['property']);
  return before.length > 0 ? [...before, name ?? '*'] : [];
}
