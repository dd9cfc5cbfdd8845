import { isAnyones } from '../anyones.ts';
import { longest, parsed } from './patterns.ts';

/** The literal texts of which every match of a pattern has one, in small letters; none if one of them is too short to look for. */
export function wordsOf({ source, unicode }: RegExp): string[] {
  const found = parsed(source, unicode).alternatives.flatMap(({ elements }) => shared(longest(elements).map((text) => text.toLowerCase())));
  return found.some((text) => text.length < 3) ? [] : [...new Set(found.map((text) => text.slice(0, 24)))];
}

/** What a sign joins to a provider's name, and is no part of that. */
const joined = /^[^a-z\d].*(?:api|key|token|secret|auth|access|account|client|app)/;

/** The word that texts begin with, where a sign may join to it what anyone has (`_token`): that may then be further on. */
function shared(texts: readonly string[]): readonly string[] {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length++;
  const isWord = length > 3 && texts.some((text) => joined.test(text.slice(length)) && isAnyones(text.slice(length)));
  return isWord && !isAnyones(first.slice(0, length)) ? [first.slice(0, length)] : texts;
}
