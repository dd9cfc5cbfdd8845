/**
 * Says where an offset lies. Lines end with `\n` and nothing else, as git counts them; lines and columns count from 1, columns in UTF-16
 * units, as SARIF and editors do.
 */
export function positions(text: string): (offset: number) => { line: number; column: number } {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= startsOf(text);
    const line = lastNotAfter(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number that is not greater than `wanted`; of numbers in their order. */
export function lastNotAfter(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
