import { parse } from '@babel/parser';
import { type Call, graphqlCalls } from './calls.ts';

/** What a name in a module stands for: the credential itself, a function that uses it, or a client of an SDK that was given it. */
export type Taint = { is: 'secret' | 'function' } | { is: 'client'; sdk: string };

export interface Traced {
  calls: Call[];
  /** What the module hands to those that import it; `default` for its default export. */
  exports: Map<string, Taint>;
  /** Its imports: local name, name there, module. */
  imports: { local: string; name: string; from: string }[];
}

/** A Babel node, as far as a walk over all of them needs it. */
interface Node {
  type: string;
  loc?: { start: { line: number } } | null;
  [key: string]: unknown;
}

/**
 * Follows a credential through a JavaScript or TypeScript module, from `process.env.NAME` (or what was imported, in `seeds`) to the calls made with it.
 * Names are taken as they are written, whatever their scope: a module that uses one name for two things is rare, and a purpose is no proof.
 */
export function trace(text: string, names: readonly string[], seeds: ReadonlyMap<string, Taint> = new Map()): Traced {
  const program = parse(text, {
    sourceType: 'unambiguous',
    errorRecovery: true,
    allowReturnOutsideFunction: true,
    plugins: ['typescript', 'jsx', 'decorators'],
  }).program as unknown as Node;
  const nodes = [...walk(program)];
  const module: Module = { names, nodes, imports: importsOf(nodes), texts: textsOf(nodes), taints: new Map(seeds) };
  for (let round = 0; round < 5 && spread(module); round++);
  return {
    calls: nodes.flatMap((node) => (node.type === 'CallExpression' ? callsOf(node, module) : [])),
    exports: exportsOf(module),
    imports: module.imports,
  };
}

interface Module {
  names: readonly string[];
  nodes: readonly Node[];
  imports: Traced['imports'];
  /** Names that are assigned a text. */
  texts: Map<string, string>;
  taints: Map<string, Taint>;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* walk(root: Node): Generator<Node> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'loc' || key.endsWith('Comments')) continue;
      for (const child of Array.isArray(value) ? value.toReversed() : [value]) if (isNode(child)) open.push(child);
    }
  }
}

function importsOf(nodes: readonly Node[]): Traced['imports'] {
  return nodes.flatMap((node) => {
    if (node.type !== 'ImportDeclaration') return [];
    const from = String((node['source'] as Node)['value']);
    return (node['specifiers'] as Node[]).map((specifier) => ({
      local: nameOf(specifier['local']) ?? '',
      name: specifier.type === 'ImportSpecifier' ? (nameOf(specifier['imported']) ?? '') : 'default',
      from,
    }));
  });
}

function textsOf(nodes: readonly Node[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const node of nodes) {
    const name = node.type === 'VariableDeclarator' ? nameOf(node['id']) : undefined;
    const text = name && textOf(node['init']);
    if (name && text !== undefined && text !== '') texts.set(name, text);
  }
  return texts;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && (node.type === 'Identifier' || node.type === 'JSXIdentifier') ? String(node['name']) : undefined;
}

/** The text of a literal, template (with `…` for what is put in), tagged template or concatenation. */
function textOf(node: unknown, texts: ReadonlyMap<string, string> = new Map()): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'StringLiteral') return String(node['value']);
  if (node.type === 'TaggedTemplateExpression') return textOf(node['quasi'], texts);
  if (node.type === 'Identifier') return texts.get(String(node['name']));
  if (node.type === 'BinaryExpression' && node['operator'] === '+')
    return `${textOf(node['left'], texts) ?? '…'}${textOf(node['right'], texts) ?? '…'}`;
  if (node.type !== 'TemplateLiteral') return undefined;
  const inserted = node['expressions'] as Node[];
  return (node['quasis'] as Node[])
    .map(
      (quasi, index) =>
        `${(quasi['value'] as { cooked?: string }).cooked ?? ''}${index < inserted.length ? (textOf(inserted[index], texts) ?? '…') : ''}`,
    )
    .join('');
}

/** Whether an expression has the credential in it, by its environment variable or by a name that holds it. */
function holds(root: unknown, { names, taints }: Module): boolean {
  if (!isNode(root)) return false;
  for (const node of walk(root)) {
    if (node.type === 'Identifier' && (taints.has(String(node['name'])) || names.includes(String(node['name'])))) return true;
    if (node.type === 'StringLiteral' && names.includes(String(node['value']))) return true;
  }
  return false;
}

/** One round of handing the credential on; whether it got further. */
function spread(module: Module): boolean {
  const { nodes, taints } = module;
  const before = taints.size;
  for (const node of nodes) {
    const [target, value] = assigned(node);
    const name = nameOf(target);
    if (!name || taints.has(name) || !holds(value, module)) continue;
    taints.set(name, taintOf(value as Node, module));
  }
  return taints.size > before;
}

function assigned(node: Node): [target: unknown, value: unknown] {
  if (node.type === 'VariableDeclarator') return [node['id'], node['init']];
  if (node.type === 'AssignmentExpression') return [node['left'], node['right']];
  if (node.type === 'FunctionDeclaration') return [node['id'], node];
  return [undefined, undefined];
}

function taintOf(value: Node, { imports }: Module): Taint {
  if (/Function/.test(value.type)) return { is: 'function' };
  const made = value.type === 'AwaitExpression' ? (value['argument'] as Node) : value;
  if (made.type !== 'NewExpression' && made.type !== 'CallExpression') return { is: 'secret' };
  const root = pathOf(made['callee'])[0];
  const from = imports.find(({ local }) => local === root)?.from ?? requiredFrom(made);
  return from ? { is: 'client', sdk: from } : { is: 'secret' };
}

/** `require('stripe')(…)`. */
function requiredFrom(made: Node): string | undefined {
  const callee = made['callee'];
  if (!isNode(callee) || callee.type !== 'CallExpression' || nameOf(callee['callee']) !== 'require') return undefined;
  return textOf((callee['arguments'] as Node[])[0]);
}

/** `a.b.c` as its names, from the root on. */
function pathOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
    return [...pathOf(node['object']), nameOf(node['property']) ?? '*'];
  if (node.type === 'AwaitExpression' || node.type === 'CallExpression') return pathOf(node['argument'] ?? node['callee']);
  const name = nameOf(node);
  return name ? [name] : [];
}

function callsOf(node: Node, module: Module): Call[] {
  const given = node['arguments'] as Node[];
  const [root = '', ...rest] = pathOf(node['callee']);
  const taint = module.taints.get(root);
  if (!taint && !given.some((argument) => holds(argument, module))) return [];
  const line = node.loc?.start.line ?? 1;
  const documents = given.flatMap((argument) => [...walk(argument)].flatMap((part) => graphqlCalls(textOf(part, module.texts) ?? '')));
  if (documents.length > 0) return [...new Set(documents)].map((text) => ({ text, line }));
  if (taint?.is === 'client' && rest.length > 0) return [{ text: `sdk ${taint.sdk} ${rest.join('.')}`, line }];
  const text = taint ? undefined : httpCall(root, rest, given, module);
  return text ? [{ text, line }] : [];
}

const clients = /^(?:fetch|axios|got|ky|request|superagent|\$fetch|ofetch|undici|http|https|needle)$/;

/** `POST https://…` of a call of an HTTP client; undefined for others, and for GraphQL whose document is not there to be read. */
function httpCall(root: string, rest: readonly string[], given: readonly Node[], { texts }: Module): string | undefined {
  if (!clients.test(root)) return undefined;
  const url =
    given.map((argument) => textOf(argument, texts)).find((text) => text !== undefined) ?? textOf(property(given[0], 'url'), texts);
  if (!url || /graphql/i.test(url)) return undefined;
  const options = given.find((argument) => argument.type === 'ObjectExpression');
  const method =
    textOf(property(options, 'method'), texts) ??
    (/^(?:get|post|put|patch|delete|head)$/.test(rest[0] ?? '') ? rest[0] : undefined) ??
    'GET';
  return `${method.toUpperCase()} ${url}`;
}

function property(object: unknown, name: string): unknown {
  if (!isNode(object) || object.type !== 'ObjectExpression') return undefined;
  return (object['properties'] as Node[]).find((one) => nameOf(one['key']) === name)?.['value'];
}

function exportsOf({ nodes, taints }: Module): Map<string, Taint> {
  const exports = new Map<string, Taint>();
  for (const node of nodes) {
    if (node.type === 'ExportDefaultDeclaration') {
      const taint = taints.get(nameOf(node['declaration']) ?? nameOf((node['declaration'] as Node)['id']) ?? '');
      if (taint) exports.set('default', taint);
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const part of walk(node)) {
        const name =
          part.type === 'VariableDeclarator' || part.type === 'FunctionDeclaration'
            ? nameOf(part['id'])
            : part.type === 'ExportSpecifier'
              ? nameOf(part['local'])
              : undefined;
        const taint = name && taints.get(name);
        if (name && taint) exports.set(part.type === 'ExportSpecifier' ? (nameOf(part['exported']) ?? name) : name, taint);
      }
    }
  }
  return exports;
}
