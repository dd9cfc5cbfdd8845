import { matches } from './patterns.ts';

const tag = matches(String.raw`<([A-Za-z_][\w:.-]{0,99})((?:\s[^<>]{0,200})?)>\s{0,20}$`);

/** `<name>`; of HTML's own elements only what their `name` or `id` says. */
export function element(head: string): string[] | undefined {
  const [, name, attributes = ''] = tag(head) ?? [];
  if (name === undefined) return undefined;
  const label = /\s(?:key|name|id)=["']([A-Za-z_][\w.:-]{0,99})["']/i.exec(attributes)?.[1];
  if (label !== undefined) return [label];
  return /^(?:a|b|i|p|br|em|td|th|li|dd|dt|h[1-6]|pre|tt|kbd|div|var|span|code|samp|strong|label|body|html|option|textarea|button)$/i.test(
    name,
  )
    ? undefined
    : [name];
}
