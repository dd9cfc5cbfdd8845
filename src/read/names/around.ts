import { assignment, calleeNames } from './beside.ts';
import { isLabel, valued } from './labels.ts';

/** How far up the beginning of what a value lies in is looked for, and how deep it may lie. */
const FAR = 4000;
const LINES = 80;
const MOST = 6;
/** How much of a line counts. */
const BACK = 600;

/** What is known while the lines above a value are read, from the innermost outwards. */
interface Climb {
  keys: string[];
  /** Brackets that were closed below and not opened yet. */
  closed: number;
  /** What is less indented than this is around. */
  indent: number;
  /** The column at which an entry's `name:` is its label. */
  column: number | undefined;
  label?: string;
}

/**
 * Completes the keys of a value by what it lies in, read upwards: brackets that are open before it, and lines that are less indented
 * and end in a colon. Of `value: …` the name that stands beside it is the name.
 */
export function keysAround(text: string, start: number, own: readonly string[]): string[] {
  const lines = text
    .slice(Math.max(0, start - FAR), start)
    .split('\n')
    .slice(-LINES);
  const line = (lines.pop() ?? '').slice(-BACK);
  if (own.length === 0 && !/^\s*["'`]$/.test(line)) return [];
  const last = own.at(-1) ?? '';
  const climb: Climb = {
    keys: [],
    closed: 0,
    indent: indentOf(line),
    column: valued.test(last) && !/^\s*-\s/.test(line) ? columnOf(line) : undefined,
  };
  const [head = '', more = 0] = headBefore([...lines, line], own[0]);
  brackets(climb, head);
  if (climb.keys.length === 0) climb.keys.push(...configured(head));
  for (let at = lines.length - 1 - more; at >= 0 && climb.keys.length < MOST && (climb.indent > 0 || climb.closed > 0); at--)
    above(climb, (lines[at] ?? '').slice(-BACK), own.length > 0);
  if (climb.label !== undefined) return [...climb.keys, climb.label];
  return last === 'default' && climb.keys.at(-2) === 'variable' ? [...climb.keys, ...own.slice(0, -1)] : [...climb.keys, ...own];
}

/** What stands before a name, on its line or one of the two above; without the bracket of a call that takes it as its argument. */
function headBefore(lines: readonly string[], name = ''): [head: string, more: number] {
  for (let more = 0; more < 3; more++) {
    if (name === '') break;
    const line = lines.at(-1 - more) ?? '';
    const at = line.lastIndexOf(name);
    if (at !== -1)
      return [
        line.slice(Math.max(0, at - BACK), at).replace(/\(\s{0,5}(?:[^()\n:=\s]{0,60},\s{0,5})?[@:]?["'`](?:-{1,2}|\$\{)?$/, ''),
        more,
      ];
  }
  return [(lines.at(-1) ?? '').slice(-BACK), 0];
}

function above(climb: Climb, line: string, byIndent: boolean): void {
  if (line.trim() === '' || /^\s*(?:#(?!\s*define)|\/\/|--|\*|;)/.test(line)) return;
  const { closed, keys } = climb;
  if (closed === 0 && keys.length === 0) labelIn(climb, line);
  brackets(climb, line);
  const indent = indentOf(line);
  if (closed > 0 || climb.closed > 0 || indent >= climb.indent) return;
  climb.indent = indent;
  if (byIndent && keys.length === climb.keys.length) climb.keys.unshift(...heading(line), ...configured(line));
}

/** `name: STRIPE_KEY` beside `value: …`. */
function labelIn(climb: Climb, line: string): void {
  if (climb.column === undefined || columnOf(line) !== climb.column) return;
  const label =
    /^[\s-]*["']?(?:name|key|variable|env|secret_name|variable_name)["']?\s{0,20}(?:=>|[:=])\s{0,20}["']?([A-Za-z_][\w.:/-]{0,99})["']?,?\s*$/i.exec(
      line,
    )?.[1];
  if (label !== undefined && isLabel(label)) climb.label ??= label;
  if (/^\s*-\s/.test(line)) climb.column = undefined;
}

/** Reads a line's brackets from its end; each that is not closed has a name before it. */
function brackets(climb: Climb, line: string): void {
  const bare = line.replace(/"(?:[^"\\]|\\.){0,400}"|'(?:[^'\\]|\\.){0,400}'/g, (text) => text.replace(/[()[\]{}]/g, ' '));
  for (let at = bare.length - 1; at >= 0 && climb.keys.length < MOST; at--) {
    const mark = bare.charAt(at);
    if (mark === ')' || mark === ']' || mark === '}') climb.closed++;
    else if (mark !== '(' && mark !== '[' && mark !== '{') continue;
    else if (climb.closed > 0) climb.closed--;
    else {
      climb.keys.unshift(...opened(line.slice(0, at), mark));
      climb.indent = Math.min(climb.indent, indentOf(line));
    }
  }
}

const type =
  /\b(?:class|struct|object|module|namespace|interface|extension|trait|record|enum|impl)\s(?:[^{(]{0,100}\s)?([A-Za-z_]\w{0,99})\s?$/;
const block = /^\s{0,200}([A-Za-z_][\w-]{0,60})((?:\s{1,3}"[^"\n]{1,100}"){0,3})\s?$/;
const plain =
  /^(?:array|dict|hash|list|map|object|mapOf|hashMapOf|listOf|arrayOf|Map|Dictionary|Object|OrderedDict|of|if|for|while|switch|catch|match|with|when|else|try|do|finally|begin|loop|static|unsafe|get|set|init|return|export|default|var|const|let|type|import)$/i;

/** The names of what an opening bracket opens: of what it is assigned to, of a call, of a class or a block of configuration. */
function opened(head: string, mark: string): string[] {
  const before = head.slice(-300);
  const [, word = '', labels = ''] = (mark === '{' && block.exec(before)) || [];
  if (word !== '' && !plain.test(word)) return [word, ...labels.split('"').filter((label) => label.trim() !== '')];
  const [, called = ''] = /([A-Za-z_$][\w.:$>-]{0,99})!?\s?$/.exec(before) ?? [];
  if (mark !== '[' && called !== '' && (mark === '(' || /[\w>]$/.test(before) || /\bnew\s[\w.]{1,99}\s?$/.test(before))) {
    const outer =
      assignment(
        before
          .trimEnd()
          .slice(0, -called.length)
          .replace(/(?:\b(?:new|await|return|go|defer)\s{1,5}|&)$/, ''),
      ) ?? [];
    return plain.test(called) ? outer : [...outer, ...calleeNames(called)];
  }
  const name =
    /["']([\w$. :/@-]{1,100})["']\s{0,20}(?:=>|:)\s{0,3}$/.exec(before)?.[1] ?? (mark === '{' ? type.exec(before)?.[1] : undefined);
  return name === undefined ? (assignment(before) ?? []) : [name];
}

/** Elixir's `config :slack, `. */
function configured(line: string): string[] {
  const name = /^\s*config\s+:(\w{1,60}),/.exec(line)?.[1];
  return name === undefined ? [] : [name];
}

/** `slack:`, `- slack:`, `class Slack:`, `Slack.configure do |config|`. */
function heading(line: string): string[] {
  const [, key, type, called] =
    /^\s*(?:-\s+)?(?:["']?([A-Za-z_][\w.-]{0,60})["']?:|class\s+(\w{1,60})[^\n]{0,100}:|([A-Z][\w.:]{0,60})(?:\([^()]{0,60}\))?\s+do\b[^\n]{0,40})\s*(?:#.*)?$/.exec(
      line,
    ) ?? [];
  if (key !== undefined) return plain.test(key) || /^(?:public|private|protected|args|steps)$/i.test(key) ? [] : [key];
  return type === undefined ? calleeNames(called ?? '') : [type];
}

const indentOf = (line: string) => /^\s*/.exec(line)![0].length;
const columnOf = (line: string) => /^\s*(?:-\s+)?/.exec(line)![0].length;
