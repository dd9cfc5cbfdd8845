import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Detector } from '../types.ts';
import { type Kinds, opened } from './kinds.ts';

/** Everything the matcher needs of all detectors, and a way to one detector's code once its token was seen. */
export interface Registry {
  kinds: Kinds;
  /** The ids of all providers, in order. */
  ids: readonly string[];
  load(id: string): Promise<Detector>;
}

/**
 * The folder listing is the registry. The published program has it as one small module and tables beside it, made by scripts/build.ts;
 * from source it is read from detectors/.
 */
export async function registry(): Promise<Registry> {
  return import.meta.url.endsWith('.ts') ? sourceRegistry() : publishedRegistry();
}

async function publishedRegistry(): Promise<Registry> {
  const own = (await import(new URL('./registry.js', import.meta.url).href)) as Omit<Registry, 'kinds'>;
  const read = new Map<string, Uint8Array>();
  const once = (name: string) => read.get(name) ?? read.set(name, shared(name)).get(name)!;
  const kinds = opened({ tables: shared('tables.bin'), words: () => once('words.bin'), outlines: () => once('outlines.bin') });
  return { ...own, kinds };
}

/** What lies beside the program, in memory that threads share. */
function shared(name: string): Uint8Array {
  const file = openSync(fileURLToPath(new URL(name, import.meta.url)), 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    readSync(file, bytes);
    return bytes;
  } finally {
    closeSync(file);
  }
}

async function sourceRegistry(): Promise<Registry> {
  const { readdirSync } = await import('node:fs');
  const [{ outlinesOf }, { kindsOf }] = await Promise.all([import('./outline.ts'), import('./publish.ts')]);
  const folder = new URL('../../detectors/', import.meta.url);
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const load = async (id: string) => ((await import(new URL(`${id}.ts`, folder).href)) as { default: Detector }).default;
  const detectors = await Promise.all(ids.map(load));
  return { ids, load, kinds: kindsOf(detectors.flatMap(outlinesOf)) };
}
