import type { Detector } from '../types.ts';
import type { Kinds } from './kinds.ts';

/** Everything the matcher needs of all detectors, and a way to one detector's code once its token was seen. */
export interface Registry {
  kinds: Kinds;
  /** The ids of all providers, in order. */
  ids: readonly string[];
  load(id: string): Promise<Detector>;
}

/**
 * The folder listing is the registry. The published program has it as one small module, made by scripts/build.ts;
 * from source it is read from detectors/.
 */
export async function registry(): Promise<Registry> {
  const fromSource = import.meta.url.endsWith('.ts');
  return fromSource
    ? sourceRegistry()
    : ((await import(new URL('./registry.js', import.meta.url).href)) as { registry: Registry }).registry;
}

async function sourceRegistry(): Promise<Registry> {
  const { readdirSync } = await import('node:fs');
  const [{ outlinesOf }, { kindsOf }] = await Promise.all([import('./outline.ts'), import('./kinds.ts')]);
  const folder = new URL('../../detectors/', import.meta.url);
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const load = async (id: string) => ((await import(new URL(`${id}.ts`, folder).href)) as { default: Detector }).default;
  const detectors = await Promise.all(ids.map(load));
  return { ids, load, kinds: kindsOf(detectors.flatMap(outlinesOf)) };
}
