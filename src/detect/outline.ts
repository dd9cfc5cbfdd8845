import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Detector, Shape, Token } from '../types.ts';

/**
 * What the matcher needs of a kind of token, without its detector's code. Derived from the pattern when the program is built,
 * so that no detector says anything twice and none is loaded before its token was seen.
 */
export interface Outline {
  provider: string;
  kind: string;
  match: Pattern;
  named?: Pattern;
  /** What every name that fits `named` has in it, one of these, in small letters; absent where that does not follow. */
  words?: readonly string[];
  notNamed?: Pattern;
  /** What every match begins with, one of these; empty for a pattern that begins with anything. */
  prefixes: readonly string[];
  /** A match without a prefix is a whole word of so many characters. */
  length?: readonly [least: number, most: number];
  /** It may hold other characters than a word does: `.`, `/`, `+`, `:`. */
  odd?: boolean;
  /** It may hold a `_` or `-`. */
  joins?: boolean;
  /** A text that stands in every file with a match of a pattern that has neither. */
  literal?: string;
  /** A match counts in files of these names only, and is looked for in all of them. */
  files?: readonly string[];
  /** Texts of which every match has one, where neither a prefix nor a name leads to it. */
  texts?: readonly string[];
  secret?: string;
  password?: boolean;
  public?: boolean;
  /** It stands back where anything else is known of the same text. */
  fallback?: boolean;
  /** It is found by its name and by how it looks, in a way of its own. */
  generic?: 'drawn' | 'chosen';
  parts?: Readonly<Record<string, { match: Pattern; named?: Pattern; notNamed?: Pattern; optional: boolean }>>;
}

export type Pattern = readonly [source: string, flags: string];

/** The outlines of a provider's tokens; throws where the matcher could not find one of them. */
export function outlinesOf(detector: Detector): Outline[] {
  return Object.entries(detector.tokens).map(([kind, token]) => outlineOf(detector.id, kind, token));
}

function outlineOf(provider: string, kind: string, token: Token): Outline {
  if (token.generic)
    return {
      provider,
      kind,
      match: patternOf(token.match),
      prefixes: [],
      generic: token.generic,
      ...(token.password && { password: true }),
    };
  const ast = parsed(token.match.source, token.match.unicode);
  const prefixes = token.literal || token.files ? [] : beginnings(ast);
  const outline: Outline = {
    provider,
    kind,
    match: patternOf(token.match),
    ...namesOf(token),
    prefixes,
    ...(token.literal && { literal: token.literal }),
    ...(token.files && { files: token.files, ...textsOf(token.match, ast) }),
    ...(token.secret && { secret: token.secret }),
    ...(token.password && { password: true }),
    ...(token.public && { public: true }),
    ...(token.fallback && { fallback: true }),
    ...(token.parts && {
      parts: Object.fromEntries(
        Object.entries(token.parts).map(([name, part]) => [
          name,
          { match: patternOf(part.match), ...namesOf(part), optional: part.optional ?? false },
        ]),
      ),
    }),
  };
  const length = extent(ast.alternatives);
  // With a + or / in it, what begins as it should may be too short a word to be hit. What people choose is not drawn, and not hit so either.
  if (
    prefixes.length > 0 &&
    !token.password &&
    !prefixes.some((text) => text.includes('://')) &&
    !isPlain(ast) &&
    length[0] >= 12 &&
    length[1] <= 512
  )
    return { ...outline, ...sought(token.match, ast, length) };
  if (token.literal && !token.files && !/ssw|pwd|^wd/i.test(token.literal))
    throw new Error(
      `${provider}/${kind}: its literal is searched for where a password is named, and so must have a part of that name; or name files.`,
    );
  if (prefixes.length > 0 || token.literal || token.files) return outline;
  if (length[0] < 12 || length[1] > 512)
    throw new Error(`${provider}/${kind}: its pattern has no prefix and no bounded length; name a literal.`);
  const plain = isPlain(ast);
  const kindOfWord = { ...(!plain && { odd: true }), ...(canJoin(token.match) && { joins: true }) };
  if (!token.named) {
    const texts = textsOf(token.match, ast);
    if (!texts.texts) throw new Error(`${provider}/${kind}: its pattern proves nothing by itself; it needs a name beside it.`);
    return { ...outline, length, ...texts, ...kindOfWord };
  }
  const words = wordsOf(token.named);
  return { ...outline, length, ...(words.length > 0 && { words }), ...kindOfWord };
}

/** Whether a `_` or `-` may be in a match, as far as the text of the pattern tells: ranges of letters and digits are none. */
const canJoin = ({ source }: RegExp) =>
  /[_\\-]/.test(source.replace(/\[[^\]]*\]/g, (set) => set.replace(/(?<=[\da-zA-Z])-(?=[\da-zA-Z])/g, '')));

const patternOf = (pattern: RegExp): Pattern => [pattern.source, pattern.flags];

/** The literal texts of which every match of a pattern has one, in small letters; none if one of them is too short to look for. */
function wordsOf({ source, unicode }: RegExp): string[] {
  const found = parsed(source, unicode).alternatives.flatMap(({ elements }) => longest(elements));
  return found.some((text) => text.length < 3) ? [] : [...new Set(found.map((text) => text.toLowerCase().slice(0, 24)))];
}

/** To be found by its length and a text in it, where there is one. */
function sought(match: RegExp, ast: AST.Pattern, length: Extent): Partial<Outline> {
  const found = textsOf(match, ast);
  return found.texts ? { length, odd: true, ...found } : {};
}

/** Literal texts of which every match has one. */
function textsOf({ ignoreCase }: RegExp, { alternatives }: AST.Pattern): { texts?: string[] } {
  const texts = ignoreCase ? [] : alternatives.flatMap(({ elements }) => longest(elements));
  if (texts.length === 0 || texts.some((text) => text.length < 3)) return {};
  // Of many, their beginnings tell as much.
  for (const length of [24, 8, 5, 3]) {
    const short = [...new Set(texts.map((text) => text.slice(0, length)))];
    if (short.length <= 16) return { texts: short };
  }
  return {};
}

/** Of the literal beginnings at each place of a sequence, those whose shortest is longest. */
function longest(nested: readonly AST.Element[]): string[] {
  const elements = nested.flatMap(inner);
  let best: string[] = [''];
  const least = (texts: readonly string[]) => Math.min(...texts.map(({ length }) => length));
  for (let at = 0; at < elements.length; at++) {
    const texts = heads(elements.slice(at)).map(({ text }) => text);
    if (texts.length > 0 && least(texts) > least(best)) best = texts;
  }
  return best;
}

/** The elements of a group that is only there to have a name. */
const inner = (element: AST.Element): readonly AST.Element[] =>
  (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length === 1
    ? element.alternatives[0]!.elements.flatMap(inner)
    : [element];

const parsed = (source: string, unicode: boolean) => new RegExpParser().parsePattern(source, 0, source.length, { unicode });

const namesOf = (shape: Shape) => ({
  ...(shape.named && { named: patternOf(shape.named) }),
  ...(shape.notNamed && { notNamed: patternOf(shape.notNamed) }),
});

const MOST = 64;

/** The literal texts of three or more characters that a pattern can begin with; none if it can begin otherwise. */
function beginnings(pattern: AST.Pattern): string[] {
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

/** Whether it can match nothing but letters, digits, `_` and `-`. */
function isPlain(node: AST.Pattern | AST.Element | AST.Alternative | AST.CharacterClassElement): boolean {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.every(isPlain);
    case 'Alternative':
      return node.elements.every(isPlain);
    case 'Quantifier':
      return isPlain(node.element);
    case 'CharacterClass':
      return !node.negate && node.elements.every((element) => isPlain(element as AST.CharacterClassElement));
    case 'CharacterClassRange':
      return isWord(node.min.value) && isWord(node.max.value) && node.max.value - node.min.value < 26;
    case 'Character':
      return isWord(node.value);
    case 'CharacterSet':
      return (node.kind === 'word' && !node.negate) || (node.kind === 'digit' && !node.negate);
    case 'Assertion':
      return true;
    default:
      return false;
  }
}

const isWord = (code: number) => /[\w-]/.test(String.fromCodePoint(code));

type Extent = readonly [least: number, most: number];

/** How many characters the alternatives match, at least and at most. */
function extent(alternatives: readonly { elements: readonly AST.Element[] }[]): Extent {
  const each = alternatives.map(({ elements }) => elements.map(extentOf));
  const sums = each.map(
    (parts) => [parts.reduce((sum, [least]) => sum + least, 0), parts.reduce((sum, [, most]) => sum + most, 0)] as const,
  );
  return [Math.min(...sums.map(([least]) => least)), Math.max(...sums.map(([, most]) => most))];
}

function extentOf(element: AST.Element): Extent {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return extent(element.alternatives);
    case 'Assertion':
      return [0, 0];
    case 'Quantifier': {
      const [least, most] = extentOf(element.element);
      return [least * element.min, most * element.max];
    }
    default:
      return [1, 1];
  }
}
