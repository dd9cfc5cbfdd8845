import { dotted, isFunction, isNode, type Module, type Node, nameOf, nodesIn, bindingOf, childrenOf } from './scope.ts';
import { type Frame, secret, top, type Trace, type Value } from './types.ts';
import { bound, valueOf } from './value.ts';

/** A property of what an expression stands for. */
export function memberOf(value: Value, name: string, trace: Trace): Value | undefined {
  if (trace.names.has(name)) return secret;
  switch (value.is) {
    case 'object':
      return ofObject(value.node, name, value.frame, trace);
    case 'module':
      return exportOf(value.module, name, trace);
    case 'package':
    case 'client':
      return { ...value, path: [...value.path, name] };
    case 'class':
    case 'instance':
      return ofClass(value, name, trace);
    default:
      return undefined;
  }
}

function ofObject(object: Node, name: string, frame: Frame, trace: Trace): Value | undefined {
  for (const property of nodesIn(object['properties']).toReversed()) {
    if (property.type === 'SpreadElement') {
      const spread = valueOf(property['argument'], frame, trace);
      const found = spread && memberOf(spread, name, trace);
      if (found) return found;
    } else if (nameOf(property['key']) === name)
      return isFunction(property) ? { is: 'function', node: property, frame } : valueOf(property['value'], frame, trace);
  }
  return undefined;
}

/** What a module hands out under a name: its own, or of the modules that it passes on. */
export function exportOf(module: Module, name: string, trace: Trace, steps = 4): Value | undefined {
  const own = module.exports.get(name);
  if (own && 'node' in own) return valueOf(own.node, top(module), trace);
  if (own && 'local' in own) {
    const binding = bindingOf(own.local, own.at, module);
    return binding && bound(binding, top(module), trace);
  }
  if (steps === 0) return undefined;
  const sources = own && 'from' in own ? [own] : module.passes.map((from) => ({ from, name }));
  for (const source of sources) {
    const there = trace.moduleOf(source.from, module);
    if (!there) trace.missing.set(`${module.path} ${source.from}`, { by: module.path, from: source.from });
    const found = there && exportOf(there, source.name, trace, steps - 1);
    if (found) return found;
  }
  // What a CommonJS module hands out is one object.
  const whole = name === 'default' ? undefined : module.exports.get('default');
  const value = whole && 'node' in whole && whole.node.type === 'ObjectExpression' ? valueOf(whole.node, top(module), trace) : undefined;
  return value && memberOf(value, name, trace);
}

type OfClass = Extract<Value, { is: 'class' | 'instance' }>;

function ofClass(value: OfClass, name: string, trace: Trace): Value | undefined {
  const { node, frame } = value;
  const self: Value = value.is === 'instance' ? value : { is: 'instance', node, frame };
  const inside: Frame = { module: frame.module, outer: frame, self, depth: frame.depth };
  let maker: Node | undefined;
  for (const member of nodesIn((node['body'] as Node)['body'])) {
    if (member['kind'] === 'constructor') maker = member;
    if (nameOf(member['key']) !== name) continue;
    if (isFunction(member)) return member['kind'] === 'get' ? undefined : { is: 'function', node: member, frame: inside };
    const found = valueOf(member['value'], inside, trace);
    if (found) return found;
  }
  const made =
    maker && value.is === 'instance' && value.args && value.from
      ? { ...inside, call: { to: maker, args: value.args, from: value.from } }
      : inside;
  const assigned = maker && (givenAs(maker, name) ?? assignedTo(maker, name));
  const found = assigned && valueOf(assigned, made, trace);
  if (found) return found;
  const parent = valueOf(node['superClass'], frame, trace);
  return parent?.is === 'class' ? ofClass({ ...value, node: parent.node, frame: parent.frame }, name, trace) : undefined;
}

/** `constructor(private token: string)`. */
function givenAs(maker: Node, name: string): Node | undefined {
  for (const parameter of nodesIn(maker['params'])) {
    const inner = parameter.type === 'TSParameterProperty' ? parameter['parameter'] : undefined;
    const id = isNode(inner) && inner.type === 'AssignmentPattern' ? inner['left'] : inner;
    if (nameOf(id) === name) return id as Node;
  }
  return undefined;
}

/** `this.token = token` in a constructor. */
function assignedTo(maker: Node, name: string): Node | undefined {
  for (const open = [maker]; open.length > 0;) {
    const node = open.pop()!;
    const left = node.type === 'AssignmentExpression' ? (node['left'] as Node) : undefined;
    if (left?.type === 'MemberExpression' && (left['object'] as Node).type === 'ThisExpression' && nameOf(left['property']) === name)
      return node['right'] as Node;
    if (node === maker || !isFunction(node)) open.push(...childrenOf(node));
  }
  return undefined;
}

/** Whether an expression has the credential in it, or a client that was given it. */
export function holds(node: unknown, frame: Frame, trace: Trace): boolean {
  if (!isNode(node) || isFunction(node)) return false;
  const value = valueOf(node, frame, trace);
  if (value?.is === 'secret' || (value?.is === 'client' && !value.called)) return true;
  if (value?.is === 'object')
    return within(
      value.node,
      () => nodesIn(value.node['properties']).some((one) => holds(one['value'] ?? one['argument'], value.frame, trace)),
      trace,
    );
  if (node.type === 'ArrayExpression') return nodesIn(node['elements']).some((one) => holds(one, frame, trace));
  if (node.type === 'SpreadElement' || node.type === 'AwaitExpression') return holds(node['argument'], frame, trace);
  const [root] = dotted(node);
  const binding = root === undefined ? undefined : bindingOf(root, node, frame.module);
  if (!binding || node.type !== 'Identifier') return false;
  const assigned = [...binding.values.filter(({ path }) => path.length === 0), ...binding.parts];
  return within(
    node,
    () => assigned.some((one) => one.node !== node && one.node.type !== 'Identifier' && holds(one.node, frame, trace)),
    trace,
  );
}

/** Looks at an expression once at a time, so that one that stands for itself does not take for ever. */
function within(node: Node, look: () => boolean, { busy }: Trace): boolean {
  if (busy.has(node)) return false;
  busy.add(node);
  try {
    return look();
  } finally {
    busy.delete(node);
  }
}
