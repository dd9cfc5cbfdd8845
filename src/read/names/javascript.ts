import { passing } from './beside.ts';
import { below, type Lookup, type Slot } from './slots.ts';
import { namesOf, type Node, type Step, stepsTo, treeOf } from './syntax.ts';
import { flagName, isLabel, isNamelike, label, labelled, takesName } from './labels.ts';

/** Values of JavaScript and TypeScript: every string and template, named by the expression that it is a part of. */
export function javascriptLookup(path: string, text: string): Lookup {
  const program = treeOf(path, text);
  return (start, end) => {
    const steps = stepsTo(program, start, end);
    const at = steps.findLastIndex(({ node }) => /^(?:StringLiteral|TemplateLiteral|JSXText|DirectiveLiteral)$/.test(node.type));
    const literal = steps[at];
    if (!literal || isKey(literal)) return undefined;
    const quote = literal.node.type === 'JSXText' ? 0 : 1;
    return slotOf(literal.node, quote, trailTo(steps.slice(0, at + 1)));
  };
}

const slotOf = ({ start, end }: Node, quote: number, keys: readonly string[]): Slot => ({
  start: start + quote,
  end: end - quote,
  trail: below(undefined, ...keys),
});

const isKey = ({ field, node }: Step) => field === 'key' && node.type === 'StringLiteral';

/** Names that say only where values are kept. */
const holders = /^(?:this|self|process|env|module|exports|window|globalThis|global|default|import|meta)$/;
const told = (node: unknown) => namesOf(node).filter((name) => !holders.test(name));

function trailTo(steps: readonly Step[]): string[] {
  const keys: string[] = [];
  /** The function around, and how many names there were outside of it. */
  let around: { names: readonly string[]; outside: number } | undefined;
  for (const [depth, { node, field, index }] of steps.slice(1).entries()) {
    const { node: parent } = steps[depth]!;
    keys.push(...namesBy(parent, field, index, node, steps[depth - 1]?.node));
    if (/Function|Method/.test(node.type)) around = { names: told(node['id'] ?? node['key']).slice(-1), outside: keys.length };
    if (parent.type === 'ReturnStatement' && around?.outside === keys.length) keys.push(...around.names);
  }
  return keys;
}

/** What a node says of what lies in one of its fields. */
function namesBy(parent: Node, field: string, index: number, node: Node, above: Node | undefined): string[] {
  switch (`${parent.type}.${field}`) {
    case 'VariableDeclarator.init':
    case 'TSEnumDeclaration.body':
    case 'TSEnumMember.initializer':
      return told(parent['id']);
    case 'AssignmentExpression.right':
    case 'AssignmentPattern.right':
      return told(parent['left']);
    case 'ObjectProperty.value':
      return node.type === 'AssignmentPattern' ? [] : byProperty(parent, above);
    case 'ClassProperty.value':
    case 'ClassAccessorProperty.value':
    case 'ClassPrivateProperty.value':
      return namesOf(parent['key']).slice(-1);
    case 'JSXAttribute.value':
      return [namesOf(parent['name']).join(':')];
    case 'CallExpression.arguments':
    case 'OptionalCallExpression.arguments':
    case 'NewExpression.arguments':
      return /Function/.test(node.type) ? [] : byCall(parent, index);
    case 'LogicalExpression.right':
      return told(parent['left']).slice(-1);
    case 'BinaryExpression.right':
      return /^[!=]==?$/.test(String(parent['operator'])) ? told(parent['left']) : [];
    case 'ArrayExpression.elements':
      return byNeighbour(parent, index);
    default:
      return [];
  }
}

/** `key: …`, or `{ name: 'KEY', value: … }`. */
function byProperty(property: Node, object: Node | undefined): string[] {
  const key = namesOf(property['key']).slice(-1);
  if (!labelled.test(key[0] ?? '')) return key;
  const names = (object?.['properties'] as Node[] | undefined)
    ?.filter((other) => label.test(namesOf(other['key'])[0] ?? ''))
    .flatMap((other) => namesOf(other['value']));
  return names?.length === 1 && isLabel(names[0]!) ? names : key;
}

/** `headers.set('Authorization', …)` names by its first argument, `new Stripe(…)` and `new Twilio('AC…', …)` by themselves. */
function byCall(call: Node, index: number): string[] {
  const [first] = call['arguments'] as Node[];
  const names = told(call['callee']).filter((name) => !/^(?:new|init|create|from|build|getInstance)$/.test(name));
  const last = names.at(-1);
  const name = index > 0 && first?.type === 'StringLiteral' ? String(first['value']) : '';
  if (isNamelike(name) || (isLabel(name) && (last === undefined || takesName(namesOf(call['callee']).at(-1)!)))) return [name];
  return last === undefined || passing.test(last) ? [] : names.slice(-3);
}

/** `['--token', …]`, and `['Authorization', …]` of two. */
function byNeighbour(list: Node, index: number): string[] {
  const elements = list['elements'] as (Node | null)[];
  const before = elements[index - 1];
  if (before?.type !== 'StringLiteral') return [];
  const text = String(before['value']);
  const flag = flagName(text);
  return flag.length > 0 ? flag : elements.length === 2 && isLabel(text) ? [text] : [];
}
