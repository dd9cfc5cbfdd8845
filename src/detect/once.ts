import type { Pattern } from './outline.ts';

/** The same, made once of each pattern: also where several kinds of token have one of the same text. */
export function once(make: (pattern: Pattern) => RegExp): (pattern: Pattern) => RegExp {
  const own = new WeakMap<Pattern, RegExp>();
  const byText = new Map<string, RegExp>();
  return (pattern) => {
    let made = own.get(pattern);
    if (made) return made;
    const key = `${pattern[1]}/${pattern[0]}`;
    made = byText.get(key) ?? make(pattern);
    byText.set(key, made);
    own.set(pattern, made);
    return made;
  };
}

/** A pattern that says whether a text has a match of it, and keeps no state. */
export const plain = once(([source, flags]) => new RegExp(source, flags.replace(/[gy]/g, '')));
