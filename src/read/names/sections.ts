import { lastNotAfter } from '../lines.ts';
import { valued } from './labels.ts';
import { keysOnLine } from './line.ts';
import { below, keysOf, type Trail } from './slots.ts';

/** Tells the keys of the section that an offset lies in. */
export type Sections = (offset: number) => readonly string[];

const none: readonly string[] = [];

/** A list of where each section begins, in order. */
function sections(marks: readonly { start: number; keys: readonly string[] }[]): Sections {
  const starts = marks.map(({ start }) => start);
  return (offset) => {
    const mark = marks[lastNotAfter(starts, offset)];
    return mark && mark.start <= offset ? mark.keys : none;
  };
}

const header = /^[ \t]*(\[{1,2})((?:[^[\]"'\n#;]|"[^"\n]{0,200}"|'[^'\n]{0,200}'){1,200})\]/gm;

/** `[remote "origin"]`, `[profile production]`, `[servers.eu]`, and `[[servers]]` with their number. */
export function headed(text: string): Sections {
  const count = new Map<string, number>();
  const marks = [...text.matchAll(header)].map(({ index, 1: bracket, 2: name = '' }) => {
    const keys = Array.from(
      name.matchAll(/"([^"]*)"|'([^']*)'|[^\s."']+(?:[ \t]+[^\s."']+)*/g),
      ([word, double, single]) => double ?? single ?? word,
    );
    if (bracket !== '[[') return { start: index, keys };
    const number = count.get(name) ?? 0;
    count.set(name, number + 1);
    return { start: index, keys: [...keys, String(number)] };
  });
  return sections(marks);
}

/** A block of Terraform's: `provider "stripe" {`, and the `name` that it gives its `value`. */
interface Block {
  trail: Trail | undefined;
  above: Block | undefined;
  name?: string;
}

const brace =
  /^[ \t]*(?:([A-Za-z_][\w-]{0,100})([^\n={}]{0,300})(?:=[ \t]*)?\{[ \t]*(?:[#/].*)?$|(\})|(?:(?:secret_|variable_)?name|key)[ \t]*=[ \t]*"([A-Za-z_][\w.:/-]{0,99})")/gm;

/** Completes the keys of a value in Terraform by the blocks it is in; of `variable "stripe_key" { default = … }` the label is the name. */
export function braced(text: string): (offset: number, keys: readonly string[]) => readonly string[] {
  const starts = [0];
  const blocks: (Block | undefined)[] = [undefined];
  for (const { index, 1: type, 2: labels = '', 3: close, 4: name } of text.matchAll(brace)) {
    const block = blocks.at(-1);
    if (block && name !== undefined) block.name = name;
    if (type === undefined && !close) continue;
    const keys = [type ?? '', ...Array.from(labels.matchAll(/[^\s"]+/g), ([label]) => label)];
    starts.push(index);
    blocks.push(close ? block?.above : { trail: below(block?.trail, ...keys), above: block });
  }
  return (offset, around) => {
    const keys = around.length > 1 ? keysOnLine(text, offset) : around;
    const block = blocks[lastNotAfter(starts, offset)];
    const [key = ''] = keys;
    if (keys.length === 1 && block?.name !== undefined && key !== 'default' && valued.test(key))
      return [...keysOf(block.trail), block.name];
    const all = [...keysOf(block?.trail), ...keys];
    return all.at(-3) === 'variable' && key === 'default' ? all.slice(0, -1) : all;
  };
}

/** `machine api.heroku.com login … password …`, over any number of lines. */
export function machines(text: string): Sections {
  return sections(
    Array.from(text.matchAll(/(?:^|\s)(?:machine\s+(\S+)|default)(?=\s)/g), ({ index, 1: host = 'default' }) => ({
      start: index,
      keys: [host],
    })),
  );
}

/** A netrc file's word before a value. */
export function machineKeys(text: string, start: number): string[] {
  const name = /(?:^|\s)(login|password|account)\s{1,20}["']?$/.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  return name === undefined ? [] : [name];
}
