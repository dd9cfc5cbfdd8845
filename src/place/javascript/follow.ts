import { limited } from '../../read/limit.ts';
import type { Deeds } from '../calls.ts';
import { marker } from '../names.ts';
import { anyOf, isModule, isSameModule, type Source, type Sources } from '../sources.ts';
import { borrows, type Lender, lenderOf, stemOf } from './lender.ts';
import { moduleOf } from './module.ts';
import type { Module } from './scope.ts';
import { deedsIn } from './trace.ts';
import type { Trace } from './types.ts';

/** A credential to be followed through modules. */
export interface Task {
  names: readonly string[];
  /** The modules that name it. */
  sources: readonly Source[];
}

const MOST_ROUNDS = 3;
const MOST_TIME = 2000;
const MOST_EFFORT = 1_500_000;
const MOST_IMPORTERS = 300;
const MOST_LENGTH = 500_000;

/** Until `end`: what modules do with each credential: those that name it, those that take it from them, and those that it is handed to, three steps far. */
export function codeDeeds(tasks: readonly Task[], below: Sources, end: number): Map<string, Deeds>[] {
  const parsed = new Map<string, Module | undefined>();
  const followed = tasks.map((task) => ({ task, modules: task.sources.flatMap((source) => parse(source, parsed, end) ?? []) }));
  let found = followed.map(({ task, modules }) => attempt(task, modules, end));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sources = below
      .find(
        (source) => found.some((one) => concerns(source, one)),
        (path) => isModule(path) && found.some((one) => mayConcern(path, one)),
      )
      .slice(0, MOST_IMPORTERS);
    const grown = followed.map(({ modules }, index) => {
      const fresh = sources.filter((source) => modules.every(({ path }) => path !== source.path) && concerns(source, found[index]!));
      const added = fresh.flatMap((source) => parse(source, parsed, end) ?? []);
      modules.push(...added);
      return added.length > 0;
    });
    if (!grown.includes(true)) break;
    found = followed.map(({ task, modules }, index) => (grown[index] ? attempt(task, modules, end) : found[index]!));
  }
  for (const [index, { task, modules }] of followed.entries())
    for (const { path } of task.sources)
      if (modules.every((module) => module.path !== path)) found[index]!.deeds.set(path, { calls: [], lost: [1] });
  return found.map(({ deeds }) => deeds);
}

/** What remains until the end. Nothing: it throws at once. */
const left = (end: number) => Math.ceil(Math.min(MOST_TIME, end - performance.now()));

/** Whether a module takes the credential from one that is known, or is handed it there. */
function concerns({ path, text }: Source, { stems, lenders, missing }: Found): boolean {
  if (missing.some(({ by, from }) => isSameModule(by, from, path))) return true;
  return lenders.length > 0 && stems.test(text) && lenders.some((lender) => borrows(path, text, lender));
}

/** The same, before it was read. */
const mayConcern = (path: string, { lenders, missing }: Found) =>
  lenders.length > 0 || missing.some(({ by, from }) => isSameModule(by, from, path));

function parse({ path, text }: Source, parsed: Map<string, Module | undefined>, end: number): Module | undefined {
  const key = text.includes(marker) ? `${path} ${text}` : path;
  if (!parsed.has(key)) {
    let module: Module | undefined;
    try {
      module = text.length > MOST_LENGTH ? undefined : limited(left(end), () => moduleOf(path, text));
    } catch {
      // What cannot be parsed tells no purpose.
    }
    parsed.set(key, module);
  }
  return parsed.get(key);
}

interface Found {
  deeds: Map<string, Deeds>;
  lenders: Lender[];
  /** What the imports of those end with. */
  stems: RegExp;
  /** Modules that it is handed to, and that were not read. */
  missing: { by: string; from: string }[];
}

function attempt({ names }: Task, modules: readonly Module[], end: number): Found {
  const known = new Map<string, Module | undefined>();
  const trace: Trace = {
    names: new Set(names),
    marker,
    effort: MOST_EFFORT,
    busy: new Set(),
    open: new Set(),
    missing: new Map(),
    moduleOf(from, { path }) {
      const key = `${path} ${from}`;
      if (!known.has(key))
        known.set(
          key,
          modules.find((module) => isSameModule(path, from, module.path)),
        );
      return known.get(key);
    },
  };
  try {
    return limited(left(end), () => {
      const { deeds, waiting } = deedsIn(modules, trace);
      const lenders = modules.flatMap((module) => lenderOf(module, waiting, trace));
      return { deeds, lenders, stems: anyOf(lenders.map(({ path }) => stemOf(path))), missing: [...trace.missing.values()] };
    });
  } catch {
    // Too deep, or too slow: what it is used for is not known.
    return {
      deeds: new Map(modules.slice(0, 1).map(({ path }) => [path, { calls: [], lost: [1] }])),
      lenders: [],
      stems: /^$/,
      missing: [],
    };
  }
}

/** What one module does with a credential, taken for itself. */
export function moduleDeeds(path: string, text: string, names: readonly string[]): Deeds {
  return (
    deedsIn([moduleOf(path, text)], {
      names: new Set(names),
      marker,
      effort: MOST_EFFORT,
      busy: new Set(),
      open: new Set(),
      missing: new Map(),
      moduleOf: () => undefined,
    }).deeds.get(path) ?? { calls: [], lost: [] }
  );
}
