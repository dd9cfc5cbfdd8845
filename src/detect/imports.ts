import type { Page } from './find.ts';

/** A line that names what a file of code is made with: an import, in a language's own words; Go's stand in brackets, and have a host. */
const line =
  /^[ \t]*(?:(?:import|from|use|using|require(?:_once)?|require_relative|include|#include|library|gem|alias|extern crate|@import)\b[ (].{1,300}|(?:const|let|var|local|\w+)\b.{0,120}[= (](?:require|import)\b.{1,200}|(?:\w+ )?"(?:[\w-]+\.)+[a-z]{2,}\/[\w./-]{1,200}")$/gm;

/** Files of code that has such lines, and not only headers of its own. */
const code = /\.(?:[cm]?[jt]sx?|py|ipynb|rb|go|java|kts?|scala|groovy|php|cs|fs|vb|swift|dart|exs?|rs|lua|pl|pm|clj|vue|svelte)$/i;

/** What a text of a file says that it is made with. */
export const importLines = (path: string, text: () => string): readonly string[] =>
  code.test(path) ? Array.from(text().matchAll(line), ([found]) => found) : [];

/** The address of an interface that it calls. */
const address = /["'`]https?:\/\/(?:api[.-][\w.-]{3,100}|[\w.-]{3,100}\/(?:api|oauth2?|rest|graphql|v\d{1,2})\b)/g;

/** What opens a way to a service, by the name of a class or a function. */
const opening = /client|session|credential|environment|auth|connect|driver|login|service|sdk|api/i;

const known = new WeakMap<Page, readonly string[]>();

/** What a file imports, and what addresses it calls. */
export function callsIn(page: Page): readonly string[] {
  let found = known.get(page);
  if (!found)
    known.set(page, (found = [...importLines(page.path, () => page.text), ...Array.from(page.text.matchAll(address), ([text]) => text)]));
  return found;
}

/** Whether a file imports what somebody offers, or calls it; `name`: the rest of what is wanted may be in it. */
export const imports = (page: Page, wanted: RegExp, name: string) =>
  callsIn(page).some((text) => wanted.test(`${text.slice(-100)} ${name}`));

/** Whether what a value is handed to, by its name, opens a way to a service: `SearchClient.create('…', '…')`. */
export const opens = (name: string) => opening.test(name);
