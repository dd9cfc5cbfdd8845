import type { Page } from './find.ts';
import type { Pattern } from './outline.ts';

interface Look {
  named?: Pattern;
  notNamed?: Pattern;
}

/** Names that tell that a value is secret, and not whose: then what stands around tells. */
const anyone =
  /^(?:(?:access|api|auth|bearer|secret|private|personal|account|my|the|app|user|default|x)[-_ ]?){0,2}(?:tokens?|keys?|secrets?|auth|authorization|bearer|pass|passwords?|passwd|credentials?|value|header|headers|h|pat|data)$/i;

const compiled = new Map<Pattern, RegExp>();

function regex(pattern: Pattern): RegExp {
  let made = compiled.get(pattern);
  if (!made) compiled.set(pattern, (made = new RegExp(pattern[0], pattern[1].replace(/[gy]/g, ''))));
  return made;
}

/**
 * Whether what stands beside a value says that it is this provider's. Its own name decides; where that name could be anyone's (`token`,
 * `Authorization`), the lines around it and the file's name; where it has none, the words right before it.
 * `selfEvident`: the value proves itself, so that only a name of somebody else speaks against it.
 */
export function speaksOf(
  page: Page,
  { named, notNamed }: Look & { provider?: string },
  start: number,
  end: number,
  selfEvident: boolean,
): boolean {
  const own = page.named(start, end);
  const path = own.keys.join('.') || own.name || '';
  if (notNamed && regex(notNamed).test(path)) return false;
  if (!named) return selfEvident;
  const wanted = regex(named);
  if (wanted.test(path)) return true;
  if (own.name === undefined) return inProse(page.text, start, wanted);
  if (!anyone.test(own.name)) return false;
  return wanted.test(page.path) || wanted.test(around(page.text, start, end));
}

/** How far before and after a value its line and its neighbours are looked at: a text may be one line of megabytes. */
const PROSE = 160;
const AROUND = 400;

/** `Railway token: …`: the name, and a word for a secret, right before the value; not as part of a path, and not before another value. */
function inProse(text: string, start: number, wanted: RegExp): boolean {
  const before = text.slice(Math.max(0, start - PROSE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const said = wanted.exec(line);
  if (!said || /[/@.#?&]$/.test(line)) return false;
  const between = line.slice(said.index);
  return (
    /token|key|secret|passw|credential|auth|bearer|header/i.test(between) &&
    /^[\w\s'"`:=()>,-]*$/.test(between) &&
    !between.split(/[^\w-]+/).some((word) => word.length >= 20 && /\d/.test(word))
  );
}

/** Two lines before, the line itself without the value, two lines after. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start).split('\n');
  const after = text.slice(end, end + AROUND).split('\n');
  return `${before.slice(-3).join('\n')}${after.slice(0, 3).join('\n')}`;
}
