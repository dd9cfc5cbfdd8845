import { type AST, RegExpParser } from '@eslint-community/regexpp';

export const parsed = (source: string, unicode: boolean) => new RegExpParser().parsePattern(source, 0, source.length, { unicode });

/** Literal texts of which every match has one. */
export function textsOf({ ignoreCase }: RegExp, { alternatives }: AST.Pattern): { texts?: string[] } {
  const texts = ignoreCase ? [] : alternatives.flatMap(({ elements }) => longest(elements));
  if (texts.length === 0 || texts.some((text) => text.length < 3)) return {};
  // Of many, their beginnings tell as much.
  for (const length of [24, 8, 5, 3]) {
    const short = [...new Set(texts.map((text) => text.slice(0, length)))];
    if (short.length <= 16) return { texts: short };
  }
  return {};
}

/** The same behind a text that is in all of them, for each that alternatives have at their outermost; none where that does not follow. */
export function textsBehind({ alternatives }: AST.Pattern, text: string): string[] {
  const found = alternatives.map(({ elements }) => {
    const flat = elements.flatMap(inner);
    const at = flat.findIndex((_, first) =>
      Array.from(text).every((letter, nth) => {
        const element = flat[first + nth];
        return element?.type === 'Character' && element.value === letter.codePointAt(0);
      }),
    );
    return at < 0 ? [''] : longest(flat.slice(at + text.length));
  });
  const texts = [...new Set(found.flat())];
  return texts.includes('') || texts.length > 16 ? [] : texts;
}

/** Of the literal beginnings at each place of a sequence, those whose shortest is longest. */
export function longest(nested: readonly AST.Element[]): string[] {
  const elements = nested.flatMap(inner);
  let best: string[] = [''];
  const least = (texts: readonly string[]) => Math.min(...texts.map(({ length }) => length));
  for (let at = 0; at < elements.length; at++) {
    const texts = heads(elements.slice(at)).map(({ text }) => text);
    if (texts.length > 0 && least(texts) > least(best)) best = texts;
  }
  return best;
}

/** The same pattern, with what it looks behind at taken into the match: to be searched for by its text, and not tried everywhere. */
export function taken(pattern: AST.Pattern): string | undefined {
  const [first, ...rest] = pattern.alternatives.length === 1 ? pattern.alternatives[0]!.elements : [];
  if (first?.type !== 'Assertion' || first.kind !== 'lookbehind' || first.negate) return undefined;
  return `(?:${first.alternatives.map(({ raw }) => raw).join('|')})${rest.map(({ raw }) => raw).join('')}`;
}

/** The elements of a group that is only there to have a name. */
const inner = (element: AST.Element): readonly AST.Element[] =>
  (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length === 1
    ? element.alternatives[0]!.elements.flatMap(inner)
    : [element];

const MOST = 64;

/** The literal texts of three or more characters that a pattern can begin with; none if it can begin otherwise. */
export function beginnings(pattern: AST.Pattern): string[] {
  const found = pattern.alternatives.flatMap((alternative) => heads(alternative.elements).map(({ text }) => text));
  if (found.length === 0 || found.length > MOST || found.some((text) => text.length < 3)) return [];
  return [...new Set(found)].map((text) => text.slice(0, 24));
}

/** A literal beginning. `open`: it is whole, so that what follows may lengthen it. */
interface Head {
  text: string;
  open: boolean;
}

function heads(elements: readonly AST.Element[]): Head[] {
  let all: Head[] = [{ text: '', open: true }];
  for (const element of elements) {
    if (!all.some(({ open }) => open)) break;
    const next = headsOf(element);
    const longer = all.flatMap((head) => (head.open ? next.map((tail) => ({ text: head.text + tail.text, open: tail.open })) : [head]));
    if (longer.length > MOST) return all.map(({ text }) => ({ text, open: false }));
    all = longer;
  }
  return all;
}

const closed: Head[] = [{ text: '', open: false }];

function headsOf(element: AST.Element): Head[] {
  switch (element.type) {
    case 'Character':
      return [{ text: String.fromCodePoint(element.value), open: true }];
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap((alternative) => heads(alternative.elements));
    case 'Assertion':
      return [{ text: '', open: true }];
    case 'CharacterClass':
      return classHeads(element);
    case 'Quantifier': {
      const once = headsOf(element.element);
      if (element.min === 0) return element.max === 1 ? [{ text: '', open: true }, ...once] : closed;
      if (element.min === 1 && element.max === 1) return once;
      return once.map(({ text }) => ({ text, open: false }));
    }
    default:
      return closed;
  }
}

/** A class of up to eight characters is as many beginnings: `[sr]k_live_`. */
function classHeads({ negate, elements }: AST.CharacterClass): Head[] {
  const characters = elements.map((element) => (element.type === 'Character' ? String.fromCodePoint(element.value) : ''));
  if (negate || characters.length > 8 || characters.includes('')) return closed;
  return characters.map((text) => ({ text, open: true }));
}
