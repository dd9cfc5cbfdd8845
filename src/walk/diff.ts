type Range = readonly [first: number, last: number];

/** More edits than this are not traced: the effort grows with their square. */
const MOST_EDITS = 1000;

/** The lines of `after` that are not in `before`, counted from 1. Another line end is no difference. */
export function addedLines(before: string, after: string): Range[] {
  const [old, now] = numbered(before, after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const oldPart = old.slice(head, old.length - tail);
  const part = now.slice(head, now.length - tail);
  const kept = keptByOrder(oldPart, part) ?? keptByCount(oldPart, part);
  return ranges(kept, head + 1);
}

/** Lines as numbers, equal where the lines are. */
function numbered(...texts: readonly [string, string]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const numberOf = (line: string) => {
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    return number;
  };
  const [before, after] = texts.map((text) => text.split(/\r?\n/).map(numberOf));
  return [before ?? [], after ?? []];
}

function ranges(kept: readonly boolean[], first: number): Range[] {
  const found: [number, number][] = [];
  for (const [index, is] of kept.entries()) {
    if (is) continue;
    const last = found.at(-1);
    if (last && last[1] === first + index - 1) last[1]++;
    else found.push([first + index, first + index]);
  }
  return found;
}

/**
 * Which lines of `now` a shortest edit keeps (Myers, 1986). Undefined: it has too many edits.
 * `reach[k]` is how far into `old` one gets on the diagonal `k`, where `now` is `k` further back.
 */
function keptByOrder(old: readonly number[], now: readonly number[]): boolean[] | undefined {
  const middle = MOST_EDITS + 1;
  const reach = new Int32Array(2 * middle + 1);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    steps.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      reach[middle + k] = x;
      if (x >= old.length && x - k >= now.length) return traced(steps, old.length, now.length);
    }
  }
  return undefined;
}

/** Goes back over the edits: what each was reached from is kept, but for the one line it added. */
function traced(steps: readonly Int32Array[], oldLength: number, nowLength: number): boolean[] {
  const kept = Array.from({ length: nowLength }, () => true);
  let x = oldLength;
  let y = nowLength;
  for (let edits = steps.length - 1; edits > 0; edits--) {
    const reach = steps[edits]!;
    const at = (k: number) => reach[k + edits + 1]!;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    x = at(down ? k + 1 : k - 1);
    y = x - (down ? k + 1 : k - 1);
    if (down) kept[y] = false;
  }
  return kept;
}

/** Which lines of `now` were there before, as often, wherever. */
function keptByCount(old: readonly number[], now: readonly number[]): boolean[] {
  const left = new Map<number, number>();
  for (const line of old) left.set(line, (left.get(line) ?? 0) + 1);
  return now.map((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count > 0;
  });
}
