import { graphqlCalls } from '../graphql.ts';
import { entered, resultsOf } from './called.ts';
import { type Binding, bindingOf, dotted, isNode, type Node, nameOf, nodesIn } from './scope.ts';
import { type Frame, top, type Trace } from './types.ts';
import { argumentOf, valueOf } from './value.ts';

/** The text that an expression stands for, with `…` for what is not known; undefined: it stands for none that is known. */
export function textOf(node: unknown, frame: Frame, trace: Trace): string | undefined {
  if (!isNode(node) || trace.effort-- < 0 || trace.busy.has(node)) return undefined;
  trace.busy.add(node);
  try {
    return read(node, frame, trace)?.slice(0, 100_000);
  } finally {
    trace.busy.delete(node);
  }
}

function read(node: Node, frame: Frame, trace: Trace): string | undefined {
  switch (node.type) {
    case 'StringLiteral':
      return String(node['value']);
    case 'TemplateLiteral': {
      const inserted = nodesIn(node['expressions']);
      const pieces = nodesIn(node['quasis']).map(({ value }) => (value as { cooked?: string }).cooked ?? '');
      return pieces.map((piece, index) => piece + (inserted[index] ? (textOf(inserted[index], frame, trace) ?? '…') : '')).join('');
    }
    case 'TaggedTemplateExpression':
      return textOf(node['quasi'], frame, trace);
    case 'BinaryExpression':
      return node['operator'] === '+'
        ? (textOf(node['left'], frame, trace) ?? '…') + (textOf(node['right'], frame, trace) ?? '…')
        : undefined;
    case 'Identifier':
      return ofName(node, frame, trace);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return ofMember(node, frame, trace);
    case 'CallExpression':
    case 'NewExpression':
      return ofCall(node, frame, trace);
    case 'LogicalExpression':
      return textOf(node['left'], frame, trace) ?? textOf(node['right'], frame, trace);
    case 'ConditionalExpression':
      return textOf(node['consequent'], frame, trace) ?? textOf(node['alternate'], frame, trace);
    default:
      return textOf(node['expression'], frame, trace);
  }
}

function ofName(node: Node, frame: Frame, trace: Trace): string | undefined {
  const binding = bindingOf(nameOf(node)!, node, frame.module);
  if (binding?.imported) {
    const module = trace.moduleOf(binding.imported.from, frame.module);
    const own = module?.exports.get(binding.imported.name);
    if (!module || !own || 'from' in own) return undefined;
    const there = 'local' in own ? bindingOf(own.local, own.at, module) : undefined;
    return 'node' in own ? textOf(own.node, top(module), trace) : there && ofBinding(there, top(module), trace);
  }
  return binding && ofBinding(binding, frame, trace);
}

function ofBinding({ given, values }: Binding, frame: Frame, trace: Trace): string | undefined {
  const argument = given && argumentOf(given, frame);
  if (given && argument?.node)
    return given.path.length === 0
      ? textOf(argument.node, argument.frame, trace)
      : ofPath(argument.node, given.path, argument.frame, trace);
  if (given && !argument) trace.open.add(given.to);
  for (const { node, path } of values) {
    const text = path.length === 0 ? textOf(node, frame, trace) : ofPath(node, path, frame, trace);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The text at a path of properties of an object that is written down. */
function ofPath(node: Node, path: readonly string[], frame: Frame, trace: Trace): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return textOf(node, frame, trace);
  const found = propertyOf(node, name, frame, trace);
  return found && ofPath(found.node, rest, found.frame, trace);
}

/** A property of an object, by the value that is written for it. */
export function propertyOf(object: unknown, name: string, frame: Frame, trace: Trace): { node: Node; frame: Frame } | undefined {
  const value = valueOf(object, frame, trace);
  if (value?.is !== 'object') {
    if (isNode(object)) touch(object, frame, trace);
    return undefined;
  }
  for (const property of nodesIn(value.node['properties'])) {
    if (nameOf(property['key']) === name && isNode(property['value'])) return { node: property['value'], frame: value.frame };
    const spread = property.type === 'SpreadElement' ? propertyOf(property['argument'], name, value.frame, trace) : undefined;
    if (spread) return spread;
  }
  return undefined;
}

/** Says that a text hangs on a parameter, where what is looked at is one that is not known. */
export function touch(node: Node, frame: Frame, trace: Trace): void {
  const [root] = dotted(node);
  const given = root === undefined ? undefined : bindingOf(root, node, frame.module)?.given;
  if (given && !argumentOf(given, frame)) trace.open.add(given.to);
}

function ofMember(node: Node, frame: Frame, trace: Trace): string | undefined {
  const name = nameOf(node['property']) ?? '';
  const found = node['computed'] === true ? undefined : propertyOf(node['object'], name, frame, trace);
  return found && textOf(found.node, found.frame, trace);
}

/** `new URL('/v1/refunds', base)`, `base.concat(path)`, `url.toString()`, `[base, path].join('/')`, and what a function here gives back. */
function ofCall(node: Node, frame: Frame, trace: Trace): string | undefined {
  const args = nodesIn(node['arguments']);
  const callee = node['callee'] as Node;
  const method = nameOf(callee['property']);
  if (nameOf(callee) === 'URL') return [args[1], args[0]].map((part) => (part ? (textOf(part, frame, trace) ?? '…') : '')).join('');
  if (method === 'join' && isNode(callee['object']) && callee['object'].type === 'ArrayExpression')
    return nodesIn(callee['object']['elements'])
      .map((part) => textOf(part, frame, trace) ?? '…')
      .join(textOf(args[0], frame, trace) ?? ',');
  if (/^(?:toString|trim|valueOf|replace|replaceAll|toUpperCase)$/.test(method ?? '')) return textOf(callee['object'], frame, trace);
  const value = frame.depth < 6 ? valueOf(callee, frame, trace) : undefined;
  if (value?.is !== 'function') return undefined;
  for (const result of resultsOf(value.node)) {
    const text = textOf(result, entered(value, args, frame), trace);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The GraphQL operations in what is handed over, however deep they lie in it. */
export function documentsIn(node: unknown, frame: Frame, trace: Trace, steps = 6): string[] {
  if (!isNode(node) || steps === 0) return [];
  const text = textOf(node, frame, trace);
  if (text !== undefined) return graphqlCalls(text);
  touch(node, frame, trace);
  const value = valueOf(node, frame, trace);
  const [parts, from] =
    value?.is === 'object'
      ? [nodesIn(value.node['properties']), value.frame]
      : [[...nodesIn(node['elements']), ...nodesIn(node['arguments'])], frame];
  return parts.flatMap((part) => documentsIn(part['value'] ?? part['argument'] ?? part, from, trace, steps - 1));
}
