import { childrenOf, dotted, isFunction, isNode, type Node, nameOf, nodesIn } from './scope.ts';
import { holds, memberOf } from './member.ts';
import { isLocal, isSettings, packageOf } from './package.ts';
import { type Frame, secret, type Trace, type Value } from './types.ts';
import { valueOf } from './value.ts';

/** Functions that are given the name of a variable, and give back what it holds. */
const getters = /^(?!(?:set|delete|has|un|export|log|throw|warn|require$))\w*(?:env|get|config|secret|require|read|must|load|var)/i;

/** What gives back what it was given, as it is or in another form. */
const passing =
  /^(?:Object|JSON|String|Buffer|URLSearchParams|Headers|URL|Request|Array|Map|Uint8Array|TextEncoder|btoa|encodeURIComponent|structuredClone)$/;
const forms = /^(?:trim\w*|to\w*|replace\w*|slice|substring|split|join|concat|pad\w*|at|normalize|encode|valueOf)$/;

const MOST_DEPTH = 6;

/** What a call gives back. */
export function called(node: Node, frame: Frame, trace: Trace): Value | undefined {
  const args = nodesIn(node['arguments']);
  const callee = node['callee'] as Node;
  const path = dotted(callee);
  const [first] = args;
  if (first && trace.names.has(textIn(first)) && getters.test(path.at(-1) ?? nameOf(callee['property']) ?? '')) return secret;
  if (path.join() === 'require' && first) return required(textIn(first), frame, trace);
  if (passing.test(path[0] ?? '')) return passed(path, args, frame, trace);
  const value = valueOf(callee, frame, trace);
  switch (value?.is) {
    case 'client':
      return { ...value, called: true };
    case 'class':
      return { is: 'instance', node: value.node, frame: value.frame, args, from: frame };
    case 'function':
      return returned(value, args, frame, trace);
    case 'package':
      return isSettings(value.name) || isLocal(value.name) || !args.some((arg) => holds(arg, frame, trace))
        ? undefined
        : { is: 'client', sdk: value.name, path: [], site: { module: frame.module, node }, args, frame };
    default:
      return isNode(callee['object']) &&
        forms.test(path.at(-1) ?? nameOf(callee['property']) ?? '') &&
        holds(callee['object'], frame, trace)
        ? secret
        : undefined;
  }
}

const textIn = (node: Node) => (node.type === 'StringLiteral' ? String(node['value']) : '');

function required(from: string, frame: Frame, trace: Trace): Value | undefined {
  const module = trace.moduleOf(from, frame.module);
  if (module)
    return module.exports.has('default')
      ? (memberOf({ is: 'module', module }, 'default', trace) ?? { is: 'module', module })
      : { is: 'module', module };
  const name = packageOf(from);
  return name === undefined ? undefined : { is: 'package', name, path: [] };
}

function passed(path: readonly string[], args: readonly Node[], frame: Frame, trace: Trace): Value | undefined {
  const [first] = args;
  if (path[0] === 'Object' && first && args.length === 1) return valueOf(first, frame, trace);
  return args.some((arg) => holds(arg, frame, trace)) ? secret : undefined;
}

/** The frame in which a function runs when it is called so. */
export const entered = (fn: Extract<Value, { is: 'function' }>, args: readonly Node[], from: Frame): Frame => ({
  module: fn.frame.module,
  call: { to: fn.node, args, from },
  outer: fn.frame,
  depth: from.depth + 1,
  ...(fn.frame.self && { self: fn.frame.self }),
});

function returned(fn: Extract<Value, { is: 'function' }>, args: readonly Node[], frame: Frame, trace: Trace): Value | undefined {
  if (frame.depth >= MOST_DEPTH) return undefined;
  const inside = entered(fn, args, frame);
  for (const result of resultsOf(fn.node)) {
    const value = valueOf(result, inside, trace);
    if (value) return value;
  }
  return undefined;
}

/** What a function returns: the expressions. */
export function resultsOf(fn: Node): Node[] {
  const body = fn['body'] as Node;
  if (body.type !== 'BlockStatement') return [body];
  const results: Node[] = [];
  for (const open = [body]; open.length > 0;) {
    const node = open.pop()!;
    if (node.type === 'ReturnStatement') results.push(...nodesIn(node['argument']));
    else if (!isFunction(node)) open.push(...childrenOf(node));
  }
  return results;
}
