import type { AST } from '@eslint-community/regexpp';
import { classesOf, type Follows, follows, isOneValue } from './outline/follows.ts';
import { type Extent, extent, isPlain } from './outline/extent.ts';
import { beginnings, parsed, taken, textsOf } from './outline/patterns.ts';
import { wordsOf } from './outline/words.ts';
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
  /** What follows each of them, as far as that is known. */
  after?: readonly (Follows | null)[];
  /** A match without a prefix is a whole word of so many characters. */
  length?: readonly [least: number, most: number];
  /** It may hold other characters than a word does: `.`, `/`, `+`, `:`. */
  odd?: boolean;
  /** Yet none that ends a value: a quote, a blank, a bracket, a comma. */
  solid?: boolean;
  /** All its characters are of these classes: see `classOf`. */
  classes?: number;
  /** A text that stands in every file with a match of a pattern that has neither. */
  literal?: string;
  /** By what it is first looked for, where its pattern looks behind itself. */
  sought?: Pattern;
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

/** What is sought by a text in it is as long as this: a text and something drawn. */
const SHORTEST = 20;

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
    ...(prefixes.length > 0 && { after: follows(token.match, ast, prefixes) }),
    ...(token.literal && { literal: token.literal, ...soughtBy(token, ast) }),
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
    length[0] >= SHORTEST &&
    length[1] <= 512
  )
    return { ...outline, ...sought(token.match, ast, length) };
  if (token.literal && !token.files && !/ssw|pwd|^wd|^Q~$/i.test(token.literal))
    throw new Error(
      `${provider}/${kind}: its literal is searched for where a password is named, and so must have a part of that name, or be Q~; or name files.`,
    );
  if (prefixes.length > 0 || token.literal || token.files) return outline;
  if (length[0] < 12 || length[1] > 512)
    throw new Error(`${provider}/${kind}: its pattern has no prefix and no bounded length; name a literal.`);
  const plain = isPlain(ast);
  const kindOfWord = {
    ...(!plain && { odd: true, ...(isOneValue(ast) && { solid: true }) }),
    ...(plain && { classes: classesOf(ast) }),
  };
  if (!token.named) {
    const texts = textsOf(token.match, ast);
    if (!texts.texts) throw new Error(`${provider}/${kind}: its pattern proves nothing by itself; it needs a name beside it.`);
    return { ...outline, length, ...texts, ...kindOfWord };
  }
  const words = wordsOf(token.named);
  return { ...outline, length, ...(words.length > 0 && { words }), ...kindOfWord };
}

function soughtBy({ match }: Token, ast: AST.Pattern): Pick<Outline, 'sought'> {
  const source = taken(ast);
  return source === undefined ? {} : { sought: [source, match.flags] };
}

const patternOf = (pattern: RegExp): Pattern => [pattern.source, pattern.flags];

/** To be found by its length and a text in it, where there is one. */
function sought(match: RegExp, ast: AST.Pattern, length: Extent): Partial<Outline> {
  const found = textsOf(match, ast);
  return found.texts ? { length, odd: true, ...(isOneValue(ast) && { solid: true }), ...found } : {};
}

const namesOf = (shape: Shape) => ({
  ...(shape.named && { named: patternOf(shape.named) }),
  ...(shape.notNamed && { notNamed: patternOf(shape.notNamed) }),
});
