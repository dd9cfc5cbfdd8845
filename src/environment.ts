import type { Environment, Kind } from './types.ts';

/**
 * Words that name an environment, most telling first: `preprod` and `nonprod` come before `prod`.
 * Each is a whole word of a name that was split at punctuation and camel case.
 */
const words: readonly [RegExp, Kind][] = [
  [/^(?:pre-?prod(?:uction)?|stag(?:e|ing)|stg|uat|qa)$/, 'staging'],
  [/^(?:non-?prod(?:uction)?|dev(?:el|elop|elopment)?|local|localhost)$/, 'development'],
  [/^(?:preview|review|branch|ephemeral|pr\d*)$/, 'preview'],
  [/^(?:test|testing|tests|sandbox|ci|e2e)$/, 'test'],
  [/^(?:prod(?:uction)?|prd|live)$/, 'production'],
];

/** The words of a name, in lower case: `prodEu-west` → prod, eu, west. `pre-prod` and `non-prod` stay one word. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-')
    .toLowerCase()
    .replace(/(?<![a-z0-9])(pre|non)[-_. ](?=prod)/g, '$1')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** What kind of environment a provider's own name for it speaks of: `production`, `prod-eu`, `shop_staging`, `main`. */
export function kindOf(name: string): Kind {
  const found = wordsOf(name);
  for (const [pattern, kind] of words) if (found.some((word) => pattern.test(word))) return kind;
  return found.length === 1 && found[0] === 'main' ? 'production' : 'unknown';
}

/** An environment by the name that its provider gives it. */
export function environmentOf(name: string): Environment {
  return { name, kind: kindOf(name) };
}

export const nowhere: Environment = { name: '', kind: 'unknown' };
