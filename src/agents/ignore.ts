/** One line of an ignore file. */
interface Pattern {
  /** Its place in the list. */
  index: number;
  negated: boolean;
  folder: boolean;
  segments: readonly (readonly Piece[] | '**')[];
}

/** Any number of characters, or one that passes. */
type Piece = '*' | ((character: string) => boolean);

/** How much may still be compared before lists are given up, and hide nothing more: whoever wrote them may want us to take for ever. */
export interface Effort {
  left: number;
}

export const effort = (): Effort => ({ left: 10_000_000 });

/**
 * Patterns in gitignore's syntax, the last that fits counts, and what lies in a hidden folder cannot be taken back. Case does not count,
 * as with the package that agents use for it; unlike there, time is bounded. Answers with the place in the list of the pattern that
 * hides a path, and `taken` of one that takes it back.
 */
export function ignoring(lines: readonly string[], steps: Effort): (path: string) => { hidden?: number; taken?: number } {
  const patterns = lines.flatMap((line, index) => patternOf(line, index) ?? []);
  return (path) => {
    if (path === '' || path.startsWith('../') || path.startsWith('/')) return {};
    const segments = path.toLowerCase().split('/');
    for (let depth = 1; depth <= segments.length && steps.left > 0; depth++) {
      const part = segments.slice(0, depth);
      const last = patterns.findLast(({ folder, segments: wanted }) => !(folder && depth === segments.length) && fits(wanted, part, steps));
      if (last && !last.negated) return { hidden: last.index };
      if (last && depth === segments.length) return { taken: last.index };
    }
    return {};
  };
}

function patternOf(line: string, index: number): Pattern | undefined {
  let text = line.replace(/\r$/, '').replace(/(?<![\\\s])\s+$/, '');
  if (text.trim() === '' || text.startsWith('#')) return undefined;
  const negated = text.startsWith('!');
  if (negated) text = text.slice(1);
  const folder = text.endsWith('/');
  if (folder) text = text.slice(0, -1);
  const anchored = text.includes('/');
  const names = text.toLowerCase().replace(/^\//, '').split('/');
  if (names.includes('')) return undefined;
  const segments = names.map((name) => (name === '**' ? name : piecesOf(name)));
  return { index, negated, folder, segments: anchored ? segments : ['**', ...segments] };
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [token] of text.matchAll(/\\[\s\S]|\[[!^]?\]?[^\]]*\]|\*+|[\s\S]/g)) {
    if (token.startsWith('*')) pieces.push('*');
    else if (token === '?') pieces.push(() => true);
    else if (token.length > 2) pieces.push(oneOf(token.slice(1, -1)));
    else pieces.push((character) => character === token.at(-1));
  }
  return pieces;
}

/** `a-z0-9`, and with `!` before it anything else. */
function oneOf(listed: string): (character: string) => boolean {
  const [, not = '', items = ''] = /^([!^]?)([\s\S]*)$/.exec(listed) ?? [];
  const ranges = [...items.matchAll(/\\?([\s\S])(?:-\\?([\s\S]))?/g)].map(([, from = '', to = from]) => [from, to] as const);
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) === (not === '');
}

/** Whether names match, where `**` stands for any number of them, and at the end for at least one. */
function fits(wanted: Pattern['segments'], names: readonly string[], steps: Effort): boolean {
  let [at, name, star, mark] = [0, 0, -1, 0];
  while (name < names.length) {
    if (steps.left-- < 0) return false;
    const segment = wanted[at];
    if (segment === '**') {
      if (at === wanted.length - 1) return true;
      [star, mark] = [at++, name];
    } else if (segment && matches(segment, names[name]!, steps)) {
      at++;
      name++;
    } else if (star >= 0) [at, name] = [star + 1, ++mark];
    else return false;
  }
  return at === wanted.length;
}

function matches(pieces: readonly Piece[], name: string, steps: Effort): boolean {
  let [at, index, star, mark] = [0, 0, -1, 0];
  while (index < name.length) {
    if (steps.left-- < 0) return false;
    const piece = pieces[at];
    if (piece === '*') [star, mark] = [at++, index];
    else if (piece?.(name[index]!)) {
      at++;
      index++;
    } else if (star >= 0) [at, index] = [star + 1, ++mark];
    else return false;
  }
  while (pieces[at] === '*') at++;
  return at === pieces.length;
}
