import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it. */
export type Paint = (style: Style, text: string) => string;

/** Whether there is colour was decided by the command line: not by what standard output is here. */
export const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color && text !== '' ? styleText(style, text, { validateStream: false }) : text;

const double =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text))
    if (!/^[\p{Mn}\p{Me}\u200C\u200D]$/u.test(character)) width += double.test(character) ? 2 : 1;
  return width;
}

export const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)));

/** As wide as prose can be read. */
const widest = 120;

/** Breaks a text between words. A word that is wider than a line, such as a path, is left whole: it will be copied. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > Math.min(width, widest)) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => one.replaceAll('\u00A0', ' '));
}

/** Lines behind a label, which stands before the first of them. */
export function labelled(label: string, lines: readonly string[], gutter: number): string[] {
  return lines.map((line, index) => (line === '' ? '' : `${pad(index === 0 ? label : '', gutter)}${line}`));
}

/** Rows of two columns. What is too wide for the first column has a line of its own. */
export function beside(rows: readonly (readonly [string, string])[], width: number, indent = 2): string[] {
  const room = Math.floor(width / 2);
  let wide = 8;
  for (const [first] of rows) if (columns(first) <= room) wide = Math.max(wide, columns(first));
  const gutter = indent + wide + 2;
  return rows.flatMap(([first, second]) => {
    const label = ' '.repeat(indent) + first;
    if (second === '') return label;
    const lines = wrap(second, width - gutter);
    return columns(first) > wide ? [label, ...labelled('', lines, gutter)] : labelled(label, lines, gutter);
  });
}

/** Colours word by word, so that a text can still be wrapped. */
export const words = (paint: Paint, style: Style, text: string) =>
  text
    .split(' ')
    .map((word) => paint(style, word))
    .join(' ');

/** `1.2 MB`. */
export function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  let [left, unit] = [bytes, 0];
  while (left >= 1000 && unit < units.length - 1) [left, unit] = [left / 1000, unit + 1];
  return `${unit === 0 || left >= 100 ? Math.round(left) : left.toFixed(1)}\u00A0${units[unit]}`;
}

export const time = (seconds: number) =>
  seconds < 0.1 ? `${Math.round(seconds * 1000)}\u00A0ms` : `${seconds.toFixed(seconds < 10 ? 1 : 0)}\u00A0s`;
