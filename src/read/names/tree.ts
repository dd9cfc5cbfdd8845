import { flagName, isLabel, label, labelled } from './labels.ts';
import { below, type Slot, type Trail } from './slots.ts';

/** JSON or YAML, as far as it tells names. */
export type Tree =
  | { kind: 'map'; entries: readonly (readonly [key: string, value: Tree | undefined])[] }
  | { kind: 'list'; items: readonly (Tree | undefined)[] }
  | { kind: 'value'; text: string; start: number; end: number };

/** All values of a tree. What a list holds, unless it is a plain value, is told apart by its own name, else by its place in the list. */
export function slotsOf(tree: Tree | undefined, trail?: Trail): Slot[] {
  const slots: Slot[] = [];
  collect(tree, trail, slots);
  return slots;
}

function collect(tree: Tree | undefined, trail: Trail | undefined, slots: Slot[]): void {
  if (tree?.kind === 'value') slots.push({ start: tree.start, end: tree.end, trail });
  if (tree?.kind === 'map') {
    const name = labelOf(tree.entries, label);
    for (const [key, value] of tree.entries) collect(value, below(trail, name !== undefined && labelled.test(key) ? name : key), slots);
  }
  if (tree?.kind !== 'list') return;
  for (const [index, item] of tree.items.entries()) {
    if (item?.kind !== 'value') collect(item, below(trail, ownName(item) ?? String(index)), slots);
    else collect(item, below(trail, ...flag(tree.items[index - 1])), slots);
  }
}

/** In `users: [{ name: production, user: … }]` it is `production`. */
function ownName(item: Tree | undefined): string | undefined {
  if (item?.kind !== 'map' || item.entries.some(([key]) => labelled.test(key))) return undefined;
  return labelOf(item.entries, /^(?:env|environment|stage)$/i) ?? labelOf(item.entries, /^(?:name|id|profile)$/i);
}

function labelOf(entries: readonly (readonly [string, Tree | undefined])[], keys: RegExp): string | undefined {
  for (const [key, value] of entries) if (keys.test(key) && value?.kind === 'value' && isLabel(value.text)) return value.text;
  return undefined;
}

/** Of arguments in a list, the option before a value is its name: `"--api-key", "…"`. */
function flag(before: Tree | undefined): string[] {
  return before?.kind === 'value' ? flagName(before.text) : [];
}
