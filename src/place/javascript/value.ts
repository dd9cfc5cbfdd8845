import { type Binding, bindingOf, dotted, isClass, isFunction, isNode, type Node, nameOf, nodesIn } from './scope.ts';
import { called } from './called.ts';
import { holds, memberOf } from './member.ts';
import { packageOf } from './package.ts';
import { type Frame, secret, type Trace, type Value } from './types.ts';

export function valueOf(node: unknown, frame: Frame, trace: Trace): Value | undefined {
  if (!isNode(node) || trace.effort-- < 0 || trace.busy.has(node)) return undefined;
  trace.busy.add(node);
  try {
    return read(node, frame, trace);
  } finally {
    trace.busy.delete(node);
  }
}

function read(node: Node, frame: Frame, trace: Trace): Value | undefined {
  if (isFunction(node)) return { is: 'function', node, frame };
  if (isClass(node)) return { is: 'class', node, frame };
  switch (node.type) {
    case 'Identifier':
      return named(nameOf(node)!, node, frame, trace);
    case 'StringLiteral':
      return String(node['value']).includes(trace.marker) ? secret : undefined;
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return nodesIn(node['quasis']).some(({ value }) => (value as { raw: string }).raw.includes(trace.marker)) ||
        parts(node).some((part) => holds(part, frame, trace))
        ? secret
        : undefined;
    case 'ObjectExpression':
      return { is: 'object', node, frame };
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return property(node, frame, trace);
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return called(node, frame, trace);
    case 'ThisExpression':
      return self(node, frame);
    case 'LogicalExpression':
      return valueOf(node['left'], frame, trace) ?? valueOf(node['right'], frame, trace);
    case 'ConditionalExpression':
      return valueOf(node['consequent'], frame, trace) ?? valueOf(node['alternate'], frame, trace);
    case 'AssignmentExpression':
      return valueOf(node['right'], frame, trace);
    case 'AwaitExpression':
      return settled(valueOf(node['argument'], frame, trace));
    default:
      return valueOf(node['expression'], frame, trace);
  }
}

const parts = (node: Node) => [...nodesIn(node['expressions']), ...nodesIn(node['left']), ...nodesIn(node['right'])];

/** What a call of a client gives back in the end is data; unless it is another way to call. */
const settled = (value: Value | undefined) =>
  value?.is === 'client' && value.called && !/connect|acquire|reserve|begin|transaction|session|client/i.test(value.path.at(-1) ?? '')
    ? undefined
    : value;

function named(name: string, node: Node, frame: Frame, trace: Trace): Value | undefined {
  const binding = bindingOf(name, node, frame.module);
  return binding ? bound(binding, frame, trace) : trace.names.has(name) ? secret : undefined;
}

/** What a name stands for: what was imported, given or assigned under it. */
export function bound({ imported, given, values }: Binding, frame: Frame, trace: Trace): Value | undefined {
  if (imported) {
    if (trace.names.has(imported.name)) return secret;
    const module = trace.moduleOf(imported.from, frame.module);
    if (module) return imported.name === '*' ? { is: 'module', module } : memberOf({ is: 'module', module }, imported.name, trace);
    const name = packageOf(imported.from);
    return name === undefined ? undefined : { is: 'package', name, path: /^(?:\*|default)$/.test(imported.name) ? [] : [imported.name] };
  }
  const argument = given && argumentOf(given, frame);
  const all = values.map((value) => ({ ...value, frame }));
  if (given && argument?.node) all.unshift({ node: argument.node, frame: argument.frame, path: given.path });
  for (const { node, path, frame: from } of all) {
    if (path.some((name) => trace.names.has(name))) return secret;
    let value = valueOf(node, from, trace);
    for (const name of path) value = value && memberOf(value, name, trace);
    if (value) return value;
  }
  return undefined;
}

/** What a parameter was called with, where that is known; it may be nothing. */
export function argumentOf(
  { to, index }: NonNullable<Binding['given']>,
  frame: Frame,
): { node: Node | undefined; frame: Frame } | undefined {
  for (let one: Frame | undefined = frame; one; one = one.outer)
    if (one.call?.to === to) return { node: one.call.args[index], frame: one.call.from };
  return undefined;
}

function property(node: Node, frame: Frame, trace: Trace): Value | undefined {
  const computed = node['computed'] === true && (node['property'] as Node).type !== 'StringLiteral';
  const name = computed ? '*' : nameOf(node['property']);
  if (name === undefined) return undefined;
  if (trace.names.has(name)) return secret;
  const [root = '', ...path] = dotted(node);
  const assigned = bindingOf(root, node, frame.module)?.parts.find((part) => part.path.join('.') === path.join('.'));
  const object = assigned ? undefined : valueOf(node['object'], frame, trace);
  return assigned ? valueOf(assigned.node, frame, trace) : object && memberOf(object, name, trace);
}

function self(node: Node, frame: Frame): Value | undefined {
  for (let one: Frame | undefined = frame; one; one = one.outer) if (one.self) return one.self;
  for (let above: Node | undefined = node; above; above = frame.module.parents.get(above))
    if (isClass(above)) return { is: 'instance', node: above, frame };
  return undefined;
}
