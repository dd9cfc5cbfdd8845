import type { Page } from './find.ts';

/** A line that names what a file of code is made with: an import, in a language's own words; Go's stand in brackets, and have a host. */
const line =
  /^[ \t]*(?:(?:import|from|use|using|require(?:_once)?|require_relative|include|#include|library|gem|alias|extern crate|@import)\b[ (].{1,300}|(?:const|let|var|local|\w+)\b.{0,120}[= (](?:require|import)\b.{1,200}|(?:\w+ )?"(?:[\w-]+\.)+[a-z]{2,}\/[\w./-]{1,200}")$/gm;

/** What opens a way to a service, by the name of a class or a function. */
const opening = /client|session|credential|environment|auth|connect|driver|login|service|sdk|api/i;

const known = new WeakMap<Page, string>();

/** All that a file imports. */
export function importsOf(page: Page): string {
  let found = known.get(page);
  if (found === undefined) known.set(page, (found = Array.from(page.text.matchAll(line), ([text]) => text).join('\n')));
  return found;
}

/** Whether a value is handed, among the first things, to what opens a way to a service: `SearchClient.create('…', '…')`. */
export const isHandedIn = (name: string, text: string, start: number) =>
  opening.test(name) && /[\w>]\(\s*(?:[^()\n]{1,120},\s*){0,3}["'`]?$/.test(text.slice(Math.max(0, start - 160), start));
