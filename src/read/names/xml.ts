import { among, below, type Lookup, type Slot, type Trail } from './slots.ts';
import { isLabel, valued } from './labels.ts';

interface Element {
  name: string;
  trail: Trail | undefined;
  /** Of a property list, or a property: the `<key>` or `<name>` before a value. */
  key?: string;
  /** It has its name from an attribute. */
  labelled: boolean;
}

/** A comment, a declaration, a section, or a tag with its attributes; each ends at its own end or that of the text. */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[!?][^>]*(?:>|$)|<(\/?)([A-Za-z_][\w:.-]{0,200})((?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000})>/g;
const attribute = /([A-Za-z_][\w:.-]{0,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;

/** Values of XML: attributes and the text of elements, named by their elements, or by the `key`, `name` or `<id>` that these carry. */
export function xmlLookup(text: string): Lookup {
  const slots: Slot[] = [];
  const open: Element[] = [];
  let after = 0;
  const content = (end: number) => {
    const inner = open.at(-1);
    const raw = text.slice(after, end);
    if (!inner || raw.trim() === '') return;
    const above = open.at(-2);
    if (/^(?:key|name)$/.test(inner.name) && above && isLabel(raw.trim())) above.key = raw.trim();
    else if (inner.name === 'id' && above && isLabel(raw.trim())) above.trail = below(open.at(-3)?.trail, raw.trim());
    else slots.push({ start: after, end, trail: inner.trail });
  };
  for (const match of text.matchAll(markup)) {
    const [whole, section, closing, name, attributes = ''] = match;
    content(match.index);
    after = match.index + whole.length;
    if (section !== undefined) slots.push({ start: match.index + 9, end: match.index + 9 + section.length, trail: open.at(-1)?.trail });
    if (name === undefined) continue;
    if (closing) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at !== -1) open.length = at;
    } else {
      const element = elementOf(name, attributes, open.at(-1));
      slots.push(...attributeSlots(attributes, match.index + 1 + name.length, element.trail));
      if (!attributes.endsWith('/')) open.push(element);
    }
  }
  return among(slots);
}

function elementOf(name: string, attributes: string, above: Element | undefined): Element {
  const own = labelOf(attributes);
  if (own === undefined && valued.test(name) && above?.key === undefined && above?.labelled)
    return { name, trail: above.trail, labelled: false };
  const label = own ?? (valued.test(name) ? above?.key : undefined);
  return { name, trail: below(above?.trail, label ?? name), labelled: own !== undefined };
}

function labelOf(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? '';
    if (/^(?:\w+:)?(?:key|name)$/i.test(name) && isLabel(value)) return value;
  }
  return undefined;
}

/** `value` is what its element is named for; any other attribute has a name of its own. */
function* attributeSlots(attributes: string, from: number, trail: Trail | undefined): Generator<Slot> {
  for (const match of attributes.matchAll(attribute)) {
    const [whole, name = '', double, single] = match;
    const end = from + match.index + whole.length - 1;
    const own = /^value$/i.test(name) && labelOf(attributes) !== undefined;
    yield { start: end - (double ?? single ?? '').length, end, trail: own ? trail : below(trail, name) };
  }
}
