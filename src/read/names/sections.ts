import { lastNotAfter } from '../lines.ts';

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

const brace = /^[ \t]*([A-Za-z_][\w-]*)([^\n={}]{0,300})(?:=[ \t]*)?\{[ \t]*(?:[#/].*)?$|^[ \t]*(\})/gm;

/** Terraform's blocks: `provider "stripe" {`, with what they are in. */
export function braced(text: string): Sections {
  const marks: { start: number; keys: readonly string[] }[] = [];
  const open: (readonly string[])[] = [];
  for (const { index, 1: type, 2: labels = '', 3: close } of text.matchAll(brace)) {
    if (close) open.pop();
    else if (type !== undefined)
      open.push([...(open.at(-1) ?? none), type, ...Array.from(labels.matchAll(/[^\s"]+/g), ([label]) => label)]);
    marks.push({ start: index, keys: open.at(-1) ?? none });
  }
  return sections(marks);
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

/** A netrc file's words before a value. */
export function machineKey(text: string, start: number): string[] {
  const name = /(?:^|\s)(login|password|account)\s{1,20}["']?$/.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  return name === undefined ? [] : [name];
}
