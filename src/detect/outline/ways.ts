import type { AST } from '@eslint-community/regexpp';
import { bytesOf, folded, union } from './bytes.ts';

/**
 * The bytes that may stand at each place of one way to match, as far as that is known. `open`: it ends there, so that what follows may go on.
 * Otherwise the last may be `repeated`, and then one of `next` stands behind all of these, if that is known.
 */
export interface Way {
  bytes: readonly Uint8Array[];
  open: boolean;
  repeated?: boolean;
  next?: Uint8Array | undefined;
}

/** So much is known of a pattern at most, and in so many ways. */
const FAR = 48;
const WAYS = 256;

/** The ways to match some elements, one behind the other. */
export function sequence(elements: readonly AST.Element[], folds: boolean): Way[] {
  let ways: Way[] = [{ bytes: [], open: true }];
  for (const [at, element] of elements.entries()) {
    if (!ways.some(({ open }) => open)) break;
    const next = waysOf(element, folds).map((way) => behind(way, elements.slice(at + 1), folds));
    const longer = ways.flatMap((way) => (way.open ? next.map((tail) => joined(way, tail)) : [way]));
    if (longer.length > WAYS) return ways.map(({ bytes }) => ({ bytes, open: false }));
    ways = longer;
  }
  return ways;
}

/** What stands behind the last of a way, if that is repeated: where nothing does here, it is for what is around it to say. */
function behind(way: Way, elements: readonly AST.Element[], folds: boolean): Way {
  if (!way.repeated || elements.length === 0) return way;
  return { ...way, repeated: false, next: firstOf(elements, folds) };
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
