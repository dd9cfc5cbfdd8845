import { treeOf } from '../../read/names/syntax.ts';
import {
  type Binding,
  bindingOf,
  childrenOf,
  dotted,
  isCall,
  isClass,
  isFunction,
  isNode,
  type Module,
  type Node,
  nameOf,
  nodesIn,
} from './scope.ts';

const opens = /^(?:Program|BlockStatement|For\w*Statement|CatchClause|SwitchStatement|StaticBlock|TSModuleBlock)$/;
/** A module's names and calls. Throws where it is no program. */
export function moduleOf(path: string, text: string): Module {
  const program = treeOf(path, text);
  const parents = new Map<Node, Node>();
  const scopes = new Map<Node, Map<string, Binding>>();
  const nodes: Node[] = [];
  for (const open = [program]; open.length > 0;) {
    const node = open.pop()!;
    nodes.push(node);
    if (opens.test(node.type) || isFunction(node) || isClass(node)) scopes.set(node, new Map());
    const children = childrenOf(node);
    for (const child of children) parents.set(child, node);
    open.push(...children.toReversed());
  }
  const module: Module = { path, calls: nodes.filter(({ type }) => isCall(type)), parents, scopes, exports: new Map(), passes: [] };
  for (const node of nodes) declare(node, module);
  for (const node of nodes) assign(node, module);
  for (const node of nodes) exported(node, module);
  return module;
}

/** The names that are seen where a node stands: those of its block, or where `var` puts them. */
function scopeFor(node: Node, { parents, scopes }: Module, hoisted: boolean): Map<string, Binding> {
  for (let scope = parents.get(node); scope; scope = parents.get(scope)) {
    const names = isClass(scope) || (hoisted && !isFunction(scope) && scope.type !== 'Program') ? undefined : scopes.get(scope);
    if (names) return names;
  }
  return new Map();
}

function bind(scope: Map<string, Binding>, name: string, more: Partial<Binding> = {}): void {
  const there = scope.get(name);
  if (there) there.values.push(...(more.values ?? []));
  else scope.set(name, { values: [], parts: [], ...more });
}

/** The names in a pattern, with the properties that lead to each. */
function* namesIn(
  pattern: unknown,
  path: readonly string[] = [],
): Generator<[name: string, path: readonly string[], otherwise?: Node | undefined]> {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') yield [nameOf(pattern)!, path];
  else if (pattern.type === 'TSParameterProperty') yield* namesIn(pattern['parameter'], path);
  else if (pattern.type === 'RestElement') yield* namesIn(pattern['argument'], path);
  else if (pattern.type === 'AssignmentPattern')
    for (const [name, inner] of namesIn(pattern['left'], path))
      yield [name, inner, inner === path ? (pattern['right'] as Node) : undefined];
  else if (pattern.type === 'ObjectPattern')
    for (const property of nodesIn(pattern['properties']))
      yield* property.type === 'RestElement'
        ? namesIn(property['argument'], path)
        : namesIn(property['value'], [...path, nameOf(property['key']) ?? '*']);
  else if (pattern.type === 'ArrayPattern') for (const item of nodesIn(pattern['elements'])) yield* namesIn(item, [...path, '*']);
}

/** Writes down the names that a node declares. */
function declare(node: Node, module: Module): void {
  if (node.type === 'VariableDeclarator') {
    const scope = scopeFor(node, module, module.parents.get(node)?.['kind'] === 'var');
    for (const [name, path] of namesIn(node['id']))
      bind(scope, name, { values: nodesIn(node['init']).map((init) => ({ node: init, path })) });
  }
  const own = module.scopes.get(node);
  if (isFunction(node) && own)
    for (const [index, parameter] of nodesIn(node['params']).entries())
      for (const [name, path, otherwise] of namesIn(parameter))
        bind(own, name, { given: { to: node, index, path }, values: otherwise ? [{ node: otherwise, path: [] }] : [] });
  const id = nameOf(node['id']);
  if (id !== undefined && (isFunction(node) || isClass(node)))
    bind(node.type.endsWith('Declaration') ? scopeFor(node, module, false) : own!, id, { values: [{ node, path: [] }] });
  if (node.type !== 'ImportDeclaration') return;
  for (const specifier of nodesIn(node['specifiers'])) {
    const name = specifier.type === 'ImportNamespaceSpecifier' ? '*' : (nameOf(specifier['imported']) ?? 'default');
    bind(scopeFor(node, module, true), nameOf(specifier['local']) ?? '', { imported: { from: nameOf(node['source']) ?? '', name } });
  }
}

/** Writes down what a node assigns to a name, or to a part of what it stands for. */
function assign(node: Node, module: Module): void {
  const [root = '', ...path] = dotted(node['left'] ?? node['callee']);
  if (node.type === 'AssignmentExpression') {
    const binding = bindingOf(root, node, module);
    const right = node['right'] as Node;
    if (path.length === 0) binding?.values.push({ node: right, path: [] });
    else binding?.parts.push({ path, node: right });
  }
  if (isCall(node.type) && path.length === 1 && /^(?:set|append|push|add)$/.test(path[0]!))
    for (const argument of nodesIn(node['arguments'])) bindingOf(root, node, module)?.parts.push({ path: ['*'], node: argument });
}

/** Writes down what a node hands out. */
function exported(node: Node, { exports, passes }: Module): void {
  const from = nameOf(node['source']);
  const declaration = node['declaration'];
  if (node.type === 'ExportAllDeclaration' && from !== undefined) passes.push(from);
  if (node.type === 'ExportDefaultDeclaration' && isNode(declaration)) exports.set('default', { node: declaration });
  if (node.type === 'ExportNamedDeclaration') {
    for (const specifier of nodesIn(node['specifiers'])) {
      const local = nameOf(specifier['local']) ?? '';
      exports.set(nameOf(specifier['exported']) ?? '', from === undefined ? { local, at: node } : { from, name: local });
    }
    const declared =
      isNode(declaration) && declaration.type === 'VariableDeclaration' ? nodesIn(declaration['declarations']) : nodesIn(declaration);
    for (const { id } of declared) for (const [name] of namesIn(id)) exports.set(name, { local: name, at: node });
  }
  if (node.type !== 'AssignmentExpression') return;
  const [first, ...rest] = dotted(node['left']);
  const path = first === 'module' && rest[0] === 'exports' ? rest.slice(1) : first === 'exports' ? rest : undefined;
  if (path && path.length < 2) exports.set(path[0] ?? 'default', { node: node['right'] as Node });
}
