/** The word that was meant: the nearest of those known, if it differs by two letters at most (by one, of a short word). */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let [least, found]: [number, string | undefined] = [Infinity, undefined];
  for (const one of known) {
    const apart = distance(word.toLowerCase().slice(0, 40), one);
    if (apart < least && apart <= (one.length > 3 ? 2 : 1)) [least, found] = [apart, one];
  }
  return found;
}

/** How many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
