import { recognised } from './detect/credentials.ts';
import { find, type Sighting } from './detect/find.ts';
import { rankOf } from './detect/specific.ts';
import { layersOf } from './read/layers.ts';
import { ciEnvironment } from './read/names.ts';
import { type Opened, pagesOf } from './read/pages.ts';
import type { Seen, Survey } from './read/survey.ts';
import type { ScanOptions } from './scan.ts';
import type { Place } from './types.ts';
import { type File, reasonOf, tellingPath } from './walk/index.ts';

/** A sighting, in its file, and where it lies there. */
export interface Sighted {
  file: File;
  sighting: Sighting;
  spot: Pick<Place, 'line' | 'column' | 'endLine' | 'endColumn'>;
  ci: string | undefined;
}

/** Looks closely at a file. */
export async function lookAt(one: Seen, { skipped }: Survey, options: ScanOptions): Promise<Sighted[]> {
  try {
    return await look(one, options);
  } catch (error) {
    // What the system says of a file is the file's; anything else is a fault of ours.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    skipped.push({ path: one.file.path, ...reasonOf(error) });
    return [];
  }
}

/** What was sighted in files, and what is in archives; in the order of their names. */
export async function withArchives(sighted: readonly Sighted[], survey: Survey, options: ScanOptions): Promise<Sighted[]> {
  const found = [...sighted, ...(await lookIntoArchives(survey, options))];
  return withoutKnown(found.sort((a, b) => (a.file.path === b.file.path ? 0 : a.file.path < b.file.path ? -1 : 1)));
}

async function lookIntoArchives(survey: Survey, options: ScanOptions): Promise<Sighted[]> {
  if (survey.archives.length === 0 || options.signal?.aborted) return [];
  const { seenInArchives } = await import('./read/archives/index.ts');
  const found: Sighted[] = [];
  for await (const one of seenInArchives(survey, options))
    for (const item of await look(one, options)) found.push({ ...item, file: { ...item.file, bytes: new Uint8Array() } });
  return found;
}

/** What is known as some provider's in one place is not of no known provider in another. */
function withoutKnown(found: Sighted[]): Sighted[] {
  if (!found.some(({ sighting }) => sighting.outline.generic)) return found;
  const known = new Set<string>();
  for (const { sighting } of found)
    if (!sighting.outline.generic) for (const secret of [sighting.secret, ...Object.values(sighting.parts)]) known.add(secret.fingerprint);
  return found.filter(({ sighting }) => !sighting.outline.generic || !known.has(sighting.secret.fingerprint));
}

/** Ctrl-C has its turn between the parts of a large file. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function look({ file, outlines, disguised }: Seen, { registry, signal }: ScanOptions): Promise<Sighted[]> {
  const found: Sighted[] = [];
  const known = new Set<string>();
  const wanted = outlines.map(registry.kinds.outline);
  const toEnd = signal?.aborted;
  for await (const page of pagesOf(file)) {
    await turn();
    if (signal?.aborted && !toEnd) break;
    for await (const layer of disguised ? layersOf(page) : [page])
      for (const sighting of await recognised(find(layer, wanted), registry.load)) {
        const spot = spotOf(layer, sighting);
        if (!spot || !isAdded(file, spot.line)) continue;
        // What lies open stands in the surroundings of a disguise too.
        const key = `${sighting.outline.provider} ${spot.line} ${sighting.secret.fingerprint}`;
        if (layer !== page && known.has(key)) continue;
        known.add(key);
        const ci = layer === page ? ciEnvironment(tellingPath(file), page.text, sighting.start) : undefined;
        found.push({ file, sighting: detached(sighting), spot, ci });
      }
  }
  const rank = ({ sighting }: Sighted) => rankOf(sighting.outline);
  // A value that is known for what it hides is not taken for a value of its own.
  return found.filter((one) => rank(one) === 0 || !found.some((other) => rank(other) < rank(one) && overlap(one.spot, other.spot)));
}

function overlap(a: Sighted['spot'], b: Sighted['spot']): boolean {
  const isBefore = (one: Sighted['spot'], other: Sighted['spot']) =>
    one.endLine < other.line || (one.endLine === other.line && one.endColumn <= other.column);
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Undefined: it belongs to the page before or after. */
function spotOf(page: Opened, { start, end }: Sighting): Sighted['spot'] | undefined {
  if (start < page.from || start >= page.until) return undefined;
  const { line, column } = page.at(start);
  const last = page.at(end);
  return { line, column, endLine: last.line, endColumn: last.column };
}

const isAdded = ({ added }: File, line: number) => !added || added.some(([first, last]) => line >= first && line <= last);

/** The same, made of texts of its own: a part of a text holds on to the whole of it, and there may be thousands of files. */
function detached({ secret, parts, facts, name, keys, ...sighting }: Sighting): Sighting {
  return {
    ...sighting,
    secret: secret.map(copied),
    parts: Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, value.map(copied)])),
    facts: Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, copied(value)])),
    ...(name !== undefined && { name: copied(name) }),
    keys: keys.map(copied),
  };
}

const copied = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');
