import { parse } from '@babel/parser';
import { metered } from '../metered.ts';
import { lastNotAfter } from '../lines.ts';

/** A node of Babel's tree, as far as names need it. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** A node, and the field of its parent that it is in, or in a list in. */
export interface Step {
  node: Node;
  field: string;
  index: number;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** A program's tree. What is only nearly right is parsed too; what is not throws. */
export function treeOf(path: string, text: string): Node {
  const typed = /\.[cm]?tsx?$/i.test(path);
  const flavours =
    typed && !/x$/i.test(path) ? [['typescript']] : typed ? [['typescript', 'jsx']] : [['jsx', 'typescript'], ['jsx', 'flow'], []];
  let failure: unknown;
  for (const flavour of flavours)
    try {
      return parse(metered(text), { ...options, plugins: [...flavour, 'decorators-legacy'] as never }).program as unknown as Node;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      failure = error;
    }
  throw failure;
}

const options = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowImportExportEverywhere: true,
} as const;

/** From the whole program to the innermost node that a part of the text lies in. */
export function stepsTo(program: Node, start: number, end: number): Step[] {
  const steps: Step[] = [{ node: program, field: 'program', index: 0 }];
  for (let step = steps[0]; step; step = childAt(step.node, start, end)) if (step !== steps[0]) steps.push(step);
  return steps;
}

function childAt(node: Node, start: number, end: number): Step | undefined {
  for (const field in node) {
    const value = node[field];
    if (typeof value !== 'object' || value === null || field === 'loc' || field === 'extra' || field === 'errors') continue;
    const index = Array.isArray(value) ? lastNotAfter(startsOf(value), start) : 0;
    const child: unknown = Array.isArray(value) ? value[index] : value;
    if (isNode(child) && child.start <= start && end <= child.end) return { node: child, field, index };
  }
  return undefined;
}

const known = new WeakMap<readonly unknown[], readonly number[]>();

/** Where the nodes of a list begin, in their order; a gap begins where the next one does. Looked at often, where a list is long. */
function startsOf(list: readonly unknown[]): readonly number[] {
  const there = known.get(list);
  if (there) return there;
  let next = Infinity;
  const starts = list
    .toReversed()
    .map((item) => (next = isNode(item) ? item.start : next))
    .toReversed();
  known.set(list, starts);
  return starts;
}

/** `name`, `'name'`, `object.name`, `object['name']`, `this.#name`: the last part, and with `path` all that are names. */
export function namesOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return [String(node['name'])];
    case 'StringLiteral':
    case 'NumericLiteral':
      return [String(node['value'])];
    case 'PrivateName':
      return namesOf(node['id']);
    case 'JSXNamespacedName':
      return [...namesOf(node['namespace']), ...namesOf(node['name'])];
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return [
        ...namesOf(node['object']),
        ...(node['computed'] && isNode(node['property']) && node['property'].type === 'NumericLiteral' ? [] : namesOf(node['property'])),
      ];
    case 'CallExpression':
      return requiredName(node) ?? namesOf(node['callee']);
    case 'AssignmentPattern':
      return namesOf(node['left']);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return namesOf(node['expression']);
    case 'TemplateLiteral': {
      const [quasi, more] = node['quasis'] as Node[];
      return more || !quasi ? [] : [String((quasi['value'] as { cooked?: string }).cooked)];
    }
    default:
      return [];
  }
}

/** `require('stripe')(…)` is called by the module's name. */
function requiredName(call: Node): string[] | undefined {
  const [first] = call['arguments'] as unknown[];
  const [callee] = namesOf(call['callee']);
  return callee === 'require' && isNode(first) && first.type === 'StringLiteral' ? [String(first['value'])] : undefined;
}
