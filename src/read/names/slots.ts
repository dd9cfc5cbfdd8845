import { lastNotAfter } from '../lines.ts';

/** The keys that lead to a value, innermost first. Shared, for a large file has many. */
export interface Trail {
  key: string;
  above: Trail | undefined;
}

/** A value in a text, from its first character to its last, and what leads to it. */
export interface Slot {
  start: number;
  end: number;
  trail: Trail | undefined;
}

/** Finds the value that a part of the text lies in. */
export type Lookup = (start: number, end: number) => Slot | undefined;

export const below = (above: Trail | undefined, ...keys: readonly string[]): Trail | undefined =>
  keys.reduce<Trail | undefined>((trail, key) => ({ key, above: trail }), above);

/** Nothing that people write is deeper. */
const MOST = 100;

/** Outermost first; of more than anybody needs the innermost. */
export function keysOf(trail: Trail | undefined): string[] {
  const keys: string[] = [];
  for (let at = trail; at && keys.length < MOST; at = at.above) keys.push(at.key);
  return keys.toReversed();
}

/** Values that do not overlap. */
export function among(slots: readonly Slot[]): Lookup {
  const sorted = [...slots].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return (start, end) => {
    const slot = sorted[lastNotAfter(starts, start)];
    return slot && slot.start <= start && end <= slot.end ? slot : undefined;
  };
}
