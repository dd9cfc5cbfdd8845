import type { AST } from '@eslint-community/regexpp';
import { classOf, inValue, isBlank } from '../sieve/text.ts';

/**
 * The bytes that may stand at each place of one way to match, as far as that is known. `open`: it ends there, so that what follows may go on.
 * Otherwise the last may be `repeated`, and then one of `next` stands behind all of these, if that is known.
 */
interface Way {
  bytes: readonly Uint8Array[];
  open: boolean;
  repeated?: boolean;
  next?: Uint8Array | undefined;
}

/** So much is known of a pattern at most, and in so many ways. */
const FAR = 48;
const WAYS = 256;

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

/** Each byte that a pattern may match anywhere. */
function everyByte({ alternatives }: { alternatives: readonly { elements: readonly AST.Element[] }[] }): Uint8Array {
  return union(
    alternatives
      .flatMap(({ elements }) => elements)
      .map((element) => {
        switch (element.type) {
          case 'Assertion':
            return among(() => false);
          case 'Group':
          case 'CapturingGroup':
            return everyByte(element);
          case 'Quantifier':
            return everyByte({ alternatives: [{ elements: [element.element] }] });
          default:
            return bytesOf(element);
        }
      }),
  );
}

function sequence(elements: readonly AST.Element[], folds: boolean): Way[] {
  let ways: Way[] = [{ bytes: [], open: true }];
  for (const [at, element] of elements.entries()) {
    if (!ways.some(({ open }) => open)) break;
    const next = waysOf(element, folds).map((way) => (way.repeated ? { ...way, next: firstOf(elements.slice(at + 1), folds) } : way));
    const longer = ways.flatMap((way) => (way.open ? next.map((tail) => joined(way, tail)) : [way]));
    if (longer.length > WAYS) return ways.map(({ bytes }) => ({ bytes, open: false }));
    ways = longer;
  }
  return ways;
}

function joined(way: Way, { bytes, ...rest }: Way): Way {
  const all = [...way.bytes, ...bytes];
  return all.length > FAR ? { bytes: all.slice(0, FAR), open: false } : { bytes: all, ...rest };
}

/** What elements begin with, if they must match anything. */
function firstOf(elements: readonly AST.Element[], folds: boolean): Uint8Array | undefined {
  const ways = sequence(elements, folds);
  return ways.every(({ bytes }) => bytes.length > 0) ? union(ways.map(({ bytes }) => bytes[0]!)) : undefined;
}

const nothing: Way = { bytes: [], open: true };

function waysOf(element: AST.Element, folds: boolean): Way[] {
  switch (element.type) {
    case 'Assertion':
      return [nothing];
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap(({ elements }) => sequence(elements, folds));
    case 'Quantifier':
      return repeated(element, folds);
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return [{ bytes: [folds ? folded(bytesOf(element)) : bytesOf(element)], open: true }];
    default:
      return [{ bytes: [], open: false }];
  }
}

function repeated({ element, min, max }: AST.Quantifier, folds: boolean): Way[] {
  const once = waysOf(element, folds);
  if (min === 0) return max === 1 ? [nothing, ...once] : [{ bytes: [], open: false }];
  if (min === 1 && max === 1) return once;
  const [only] = once;
  if (once.length > 1 || !only?.open) return once.map(({ bytes }) => ({ bytes, open: false }));
  const all = Array.from({ length: Math.min(min, FAR) }, () => only.bytes).flat();
  const open = min === max && all.length < FAR;
  return [{ bytes: all.slice(0, FAR), open, repeated: !open && only.bytes.length === 1 && all.length < FAR }];
}

/** Which of the 256 bytes an element matches; what is no byte, as none of a token is, counts as all that are no ASCII. */
function bytesOf(element: AST.Element | AST.CharacterClassElement): Uint8Array {
  switch (element.type) {
    case 'Character':
      return among((code) => code === element.value || (code > 0x7f && element.value > 0xff));
    case 'CharacterClassRange':
      return among((code) => (code >= element.min.value && code <= element.max.value) || (code > 0x7f && element.max.value > 0xff));
    case 'CharacterSet': {
      const set = { any: /[^\n\r]/, digit: /\d/, space: /\s/, word: /\w/, property: /[^]/ }[element.kind];
      return among(
        (code) => set.test(String.fromCharCode(code)) !== ('negate' in element && element.negate && element.kind !== 'property'),
      );
    }
    case 'CharacterClass': {
      const all = union((element.elements as AST.CharacterClassElement[]).map(bytesOf));
      return element.negate ? among((code) => all[code] === 0 || code > 0x7f) : all;
    }
    default:
      return among(() => true);
  }
}

const among = (has: (code: number) => boolean) => Uint8Array.from({ length: 256 }, (_, code) => Number(has(code)));

const union = (sets: readonly Uint8Array[]) => among((code) => sets.some((set) => set[code] === 1));

/** With the other case of each letter. */
const folded = (set: Uint8Array) =>
  among((code) => {
    const letter = String.fromCharCode(code);
    return set[letter.toLowerCase().charCodeAt(0)] === 1 || set[letter.toUpperCase().charCodeAt(0)] === 1;
  });

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
