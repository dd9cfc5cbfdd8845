import type { AST } from '@eslint-community/regexpp';
import { classOf, inValue, isBlank } from '../sieve/text.ts';
import { everyByte, union } from './bytes.ts';
import { sequence, type Way } from './ways.ts';

/**
 * What follows one of a pattern's literal beginnings: how many characters at least, and which, as pairs of a first and a last; and of which one
 * stands behind the last of these, of however many there are, or nothing where it may be anything.
 */
export type Follows = readonly [need: number, within: string, next: string];

/** That of each of them; nothing where it may be anything. */
export function follows({ ignoreCase }: RegExp, { alternatives }: AST.Pattern, prefixes: readonly string[]): (Follows | null)[] {
  const ways = alternatives.flatMap(({ elements }) => sequence(elements, ignoreCase));
  return prefixes.map((prefix) => {
    const own = ways.filter(({ bytes }) => bytes.every((set, at) => at >= prefix.length || set[prefix.charCodeAt(at)] === 1));
    const need = Math.min(...own.map(({ bytes }) => bytes.length - prefix.length));
    if (need <= 0 || own.length === 0) return null;
    const within = union(own.flatMap(({ bytes }) => bytes.slice(prefix.length, prefix.length + need)));
    return within.every((has, code) => has === 1 || code < 0x20)
      ? null
      : [need, ranges(within), ranges(nextOf(own, prefix.length, within))];
  });
}

/** What stands behind all there is of some characters; nothing where that does not follow. */
function nextOf(ways: readonly Way[], from: number, within: Uint8Array): Uint8Array {
  const isKnown = ways.every(
    ({ bytes, next }) => next && isOf(union(bytes.slice(from)), within) && next.every((has, code) => has === 0 || within[code] === 0),
  );
  return union(isKnown ? ways.map(({ next }) => next!) : []);
}

const isOf = (some: Uint8Array, all: Uint8Array) => some.every((has, code) => has === 0 || all[code] === 1);

/** Whether nothing that a pattern may match has a character that no value has. */
export const isOneValue = (pattern: AST.Pattern) => everyByte(pattern).every((has, code) => has === 0 || inValue(code));

/** Whether nothing that a pattern may match has a blank in it. */
export const isWithoutBlanks = (pattern: AST.Pattern) => everyByte(pattern).every((has, code) => has === 0 || !isBlank(code));

/** Of which classes of characters all is that a pattern may match: see `classOf`. */
export const classesOf = (pattern: AST.Pattern) =>
  everyByte(pattern).reduce((all, has, code) => (has === 0 ? all : all | classOf[code]!), 0);

function ranges(set: Uint8Array): string {
  let text = '';
  for (let code = 0; code < 256; code++) {
    if (set[code] === 0) continue;
    const first = code;
    while (set[code + 1] === 1) code++;
    text += String.fromCharCode(first, code);
  }
  return text;
}
