import { limited } from './limit.ts';
import { type Format, formatOf } from './names/formats.ts';
import { keysBefore } from './names/line.ts';
import { dotenvLookup, settingsLookup } from './names/pairs.ts';
import { braced, headed, machineKeys, machines, type Sections } from './names/sections.ts';
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

/** How a file's values are named: by its syntax where that is known, for the rest by what stands before them on their line. */
interface Reading {
  lookup?(): Lookup;
  keys?(start: number): readonly string[];
}

/**
 * Tells the names of values in a text. Its parser is loaded here and run when the first name is wanted, once; a text that it does not
 * understand is read by lines.
 */
export async function namer(path: string, text: string): Promise<(start: number, end: number) => Named> {
  const byLine = (start: number) => keysBefore(text, start);
  const { lookup: parse, keys = byLine } = await readings[text.length > MOST_LENGTH ? 'lines' : formatOf(path, text)](path, text);
  let lookup: Lookup | undefined;
  return remembered((start, end) => {
    lookup ??= parse ? attempt(parse) : nothing;
    const slot = lookup(start, end);
    return slot ? inSlot(text, slot, start) : named(keys(start));
  });
}

/** Dozens of kinds of token may ask for the name of one value. */
function remembered(name: (start: number, end: number) => Named): (start: number, end: number) => Named {
  const known = new Map<number, Map<number, Named>>();
  return (start, end) => {
    let here = known.get(start);
    if (!here) known.set(start, (here = new Map()));
    let own = here.get(end);
    if (!own) here.set(end, (own = name(start, end)));
    return own;
  };
}

function attempt(parse: () => Lookup): Lookup {
  try {
    return limited(MOST_TIME, parse);
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
  lines: () => ({}),
  dotenv: (_, text) => ({ lookup: () => dotenvLookup(text) }),
  ini(_, text) {
    const sections = once(() => headed(text));
    return { lookup: () => settingsLookup(text, sections), keys: (start) => within(sections, start, keysBefore(text, start)) };
  },
  hcl(_, text) {
    let blocks: ReturnType<typeof braced> | undefined;
    return {
      keys(start) {
        const keys = keysBefore(text, start);
        return keys.length > 0 ? (blocks ??= braced(text))(start, keys) : keys;
      },
    };
  },
  netrc(_, text) {
    const sections = once(() => machines(text));
    return { keys: (start) => within(sections, start, machineKeys(text, start)) };
  },
  async json(_, text) {
    const { jsonLookup } = await import('./names/json.ts');
    return { lookup: () => jsonLookup(text) };
  },
  async yaml(_, text) {
    const { yamlLookup } = await import('./names/yaml.ts');
    return { lookup: () => yamlLookup(text) };
  },
  async xml(_, text) {
    const { xmlLookup } = await import('./names/xml.ts');
    return { lookup: () => xmlLookup(text) };
  },
  async javascript(path, text) {
    const { javascriptLookup } = await import('./names/javascript.ts');
    return { lookup: () => javascriptLookup(path, text) };
  },
  async scripts(_, text) {
    const { scriptsLookup } = await import('./names/scripts.ts');
    return { lookup: () => scriptsLookup(text) };
  },
};

/** A section alone names nothing. */
const within = (sections: Sections, start: number, keys: readonly string[]) => (keys.length > 0 ? [...sections(start), ...keys] : keys);

function once(make: () => Sections): Sections {
  let made: Sections | undefined;
  return (offset) => (made ??= make())(offset);
}
