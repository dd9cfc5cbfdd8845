import { lastNotAfter } from '../lines.ts';
import { javascriptLookup } from './javascript.ts';
import type { Lookup } from './slots.ts';

interface Script {
  start: number;
  end: number;
  typed: boolean;
}

const opening = /<script\b([^>]{0,1000})>/gi;

/** Values in the scripts of a page or component: HTML, Vue, Svelte, Astro. A script that cannot be parsed leaves the others alone. */
export function scriptsLookup(text: string): Lookup {
  const scripts = scriptsIn(text);
  const starts = scripts.map(({ start }) => start);
  const lookups = scripts.map((script) => lookupOf(script, text));
  return (start, end) => {
    const index = lastNotAfter(starts, start);
    const from = starts[index] ?? text.length;
    const slot = start < from ? undefined : lookups[index]?.(start - from, end - from);
    return slot && { ...slot, start: slot.start + from, end: slot.end + from };
  };
}

function lookupOf({ start, end, typed }: Script, text: string): Lookup | undefined {
  try {
    return javascriptLookup(typed ? '.ts' : '.js', text.slice(start, end));
  } catch {
    return undefined;
  }
}

function scriptsIn(text: string): Script[] {
  const scripts: Script[] = [];
  const front = /^---\r?\n/.exec(text)?.[0].length;
  let after = front === undefined ? -1 : text.indexOf('\n---', front - 1);
  if (front !== undefined && after !== -1) scripts.push({ start: front, end: after, typed: true });
  for (const { index, 0: tag, 1: attributes = '' } of text.matchAll(opening)) {
    if (index < after) continue;
    const start = index + tag.length;
    const close = text.indexOf('</script', start);
    after = close === -1 ? text.length : close;
    scripts.push({ start, end: after, typed: /\blang=["']?ts\b/.test(attributes) });
  }
  return scripts;
}
