import { below, type Slot, type Trail } from './slots.ts';

/** JSON or YAML, as far as it tells names. */
export type Tree =
  | { kind: 'map'; entries: readonly (readonly [key: string, value: Tree | undefined])[] }
  | { kind: 'list'; items: readonly (Tree | undefined)[] }
  | { kind: 'value'; text: string; start: number; end: number };

/** The keys of an entry that says its name beside it: `{ name: STRIPE_KEY, value: … }`. */
export const label = /^(?:name|key|variable|env)$/i;
export const labelled = /^(?:value|default|secret|currentValue)$/i;

/** All values of a tree. Of lists in lists and of maps in lists, the place in the list is a key. */
export function slotsOf(tree: Tree | undefined, trail?: Trail): Slot[] {
  const slots: Slot[] = [];
  collect(tree, trail, slots);
  return slots;
}

function collect(tree: Tree | undefined, trail: Trail | undefined, slots: Slot[]): void {
  if (tree?.kind === 'value') slots.push({ start: tree.start, end: tree.end, trail });
  if (tree?.kind === 'map') {
    const name = labelOf(tree.entries);
    for (const [key, value] of tree.entries) collect(value, below(trail, name !== undefined && labelled.test(key) ? name : key), slots);
  }
  if (tree?.kind !== 'list') return;
  for (const [index, item] of tree.items.entries()) {
    if (item?.kind !== 'value') collect(item, below(trail, String(index)), slots);
    else collect(item, below(trail, ...flag(tree.items[index - 1])), slots);
  }
}

function labelOf(entries: readonly (readonly [string, Tree | undefined])[]): string | undefined {
  for (const [key, value] of entries) if (label.test(key) && value?.kind === 'value' && isLabel(value.text)) return value.text;
  return undefined;
}

/** What can be the name of a value. */
export const isLabel = (text: string) => /^[A-Za-z_][\w.:/-]{0,99}$/.test(text);

/** Of arguments in a list, the option before a value is its name: `"--api-key", "…"`. */
function flag(before: Tree | undefined): string[] {
  return before?.kind === 'value' ? flagName(before.text) : [];
}

export function flagName(text: string): string[] {
  const name = /^--?([A-Za-z][\w-]{1,60})$/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}
