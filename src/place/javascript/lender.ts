import { isSameModule } from '../sources.ts';
import { resultsOf } from './called.ts';
import { exportOf, holds, memberOf } from './member.ts';
import { isFunction, type Module, type Node, nameOf, nodesIn } from './scope.ts';
import type { Trace, Value } from './types.ts';

/** A module that hands the credential out, and the words one of which stands in those that take it. */
export interface Lender {
  path: string;
  words: readonly string[];
}

/** What a module lends; nothing, if it keeps it. `waiting` are the functions that must be called for it to be known what they do. */
export function lenderOf(module: Module, waiting: readonly Node[], trace: Trace): Lender[] {
  const words = [...module.exports.keys()].flatMap((name) => {
    const value = exportOf(module, name, trace);
    return value && lends(value, waiting, trace) ? [value.is === 'object' ? leavesOf(value, trace) : [name === 'default' ? '' : name]] : [];
  });
  const passes = module.passes.some((from) => trace.moduleOf(from, module) !== undefined);
  return words.length > 0 || passes ? [{ path: module.path, words: passes ? [''] : words.flat() }] : [];
}

function lends(value: Value, waiting: readonly Node[], trace: Trace): boolean {
  switch (value.is) {
    case 'secret':
    case 'client':
      return true;
    case 'object':
      return leavesOf(value, trace).length > 0;
    case 'function':
      return waiting.includes(value.node) || resultsOf(value.node).some((result) => holds(result, { ...value.frame, depth: 1 }, trace));
    case 'instance':
    case 'class': {
      const { node } = value;
      const members = nodesIn((node['body'] as Node)['body']).map(({ key }) => nameOf(key) ?? '');
      return (
        waiting.some(({ start, end }) => node.start <= start && end <= node.end) || members.some((name) => handsOut(value, name, trace))
      );
    }
    default:
      return false;
  }
}

function handsOut(value: Value, name: string, trace: Trace): boolean {
  const member = memberOf(value, name, trace);
  return member?.is === 'secret' || member?.is === 'client';
}

/** The keys of an object under which the credential lies, however deep. */
function leavesOf({ node, frame }: Extract<Value, { is: 'object' }>, trace: Trace, steps = 5): string[] {
  return nodesIn(node['properties']).flatMap((property): string[] => {
    const name = nameOf(property['key']);
    if (name === undefined || isFunction(property)) return [];
    const value = memberOf({ is: 'object', node, frame }, name, trace);
    if (value?.is === 'object') return steps > 0 ? leavesOf(value, trace, steps - 1) : [];
    return value?.is === 'secret' || value?.is === 'client' || (value?.is === 'function' && lends(value, [], trace)) ? [name] : [];
  });
}

export const stemOf = (path: string) => /([^/]+?)(?:\/index)?\.[cm]?[jt]sx?$/.exec(path)?.[1] ?? path;

/** Whether a module imports another, and has a word for what that lends. */
export function borrows(path: string, text: string, { path: lent, words }: Lender): boolean {
  if (path === lent || !(words.some((word) => text.includes(word)) || /\bexport\s{0,9}\*/.test(text))) return false;
  for (const { 1: from = '' } of text.matchAll(/(?:\bfrom|\bimport|\brequire\s?\(|\bimport\s?\()\s{0,4}["'`]([^"'`\n]{1,300})["'`]/g))
    if (isSameModule(path, from, lent)) return true;
  return false;
}
