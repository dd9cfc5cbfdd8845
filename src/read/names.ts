import { within } from './limit.ts';
import { type Format, formatOf } from './names/formats.ts';
import { keysBefore } from './names/line.ts';
import { dotenvLookup, settingsLookup } from './names/pairs.ts';
import { braced, headed, machineKey, machines, type Sections } from './names/sections.ts';
import { keysOf, type Lookup, type Slot } from './names/slots.ts';

export { ciEnvironment } from './names/ci.ts';

/** What a value is called where it stands. */
export interface Named {
  /** The variable, key, flag or header that it is assigned to: the last of `keys`. */
  name?: string;
  /** The keys that lead to it, outermost first. */
  keys: readonly string[];
  /** The whole literal that it is a part of, without its quotes. */
  value?: readonly [start: number, end: number];
}

/** What takes longer or is larger is named by its line alone. */
const MOST_TIME = 2000;
const MOST_LENGTH = 2_000_000;

const nothing: Lookup = () => undefined;
const outside: Sections = () => [];

/** How a file's values are named: by its syntax where that is known, for the rest by what stands before them on their line. */
interface Reading {
  lookup(): Lookup;
  sections: Sections;
  /** Names that only this format has. */
  own?(text: string, start: number): string[];
}

/**
 * Tells the names of values in a text. Its parser is loaded here and run when the first name is wanted, once; a text that it does not
 * understand is read by lines.
 */
export async function namer(path: string, text: string): Promise<(start: number, end: number) => Named> {
  const { lookup: parse, sections, own } = await readings[formatOf(path, text)](path, text);
  let lookup: Lookup | undefined;
  return (start, end) => {
    lookup ??= text.length > MOST_LENGTH ? nothing : attempt(parse);
    const slot = lookup(start, end);
    if (slot) return inSlot(text, slot, start);
    const before = own?.(text, start) ?? [];
    const keys = before.length > 0 ? before : keysBefore(text, start);
    return keys.length > 0 ? named([...sections(start), ...keys]) : { keys: [] };
  };
}

function attempt(parse: () => Lookup): Lookup {
  try {
    return within(MOST_TIME, parse);
  } catch {
    return nothing;
  }
}

/** A value may hold names itself: a command with a header, a connection string, a configuration in a configuration. */
function inSlot(text: string, { start, end, trail }: Slot, at: number): Named {
  return { ...named([...keysOf(trail), ...keysBefore(text, at, start, true)]), value: [start, end] };
}

/** A key may be anything; a name is for people to read. */
function named(keys: readonly string[]): Named {
  const name = keys.at(-1);
  return name === undefined || name === '' ? { keys } : { name, keys };
}

const readings: Readonly<Record<Format, (path: string, text: string) => Reading | Promise<Reading>>> = {
  lines: () => ({ lookup: () => nothing, sections: outside }),
  dotenv: (_, text) => ({ lookup: () => dotenvLookup(text), sections: outside }),
  ini(_, text) {
    const sections = once(() => headed(text));
    return { lookup: () => settingsLookup(text, sections), sections };
  },
  hcl: (_, text) => ({ lookup: () => nothing, sections: once(() => braced(text)) }),
  netrc: (_, text) => ({ lookup: () => nothing, sections: once(() => machines(text)), own: machineKey }),
  async json(_, text) {
    const { jsonLookup } = await import('./names/json.ts');
    return { lookup: () => jsonLookup(text), sections: outside };
  },
  async yaml(_, text) {
    const { yamlLookup } = await import('./names/yaml.ts');
    return { lookup: () => yamlLookup(text), sections: outside };
  },
  async xml(_, text) {
    const { xmlLookup } = await import('./names/xml.ts');
    return { lookup: () => xmlLookup(text), sections: outside };
  },
  async javascript(path, text) {
    const { javascriptLookup } = await import('./names/javascript.ts');
    return { lookup: () => javascriptLookup(path, text), sections: outside };
  },
};

function once(make: () => Sections): Sections {
  let made: Sections | undefined;
  return (offset) => (made ??= make())(offset);
}
