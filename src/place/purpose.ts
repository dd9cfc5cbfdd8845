import { join, posix } from 'node:path';
import { readSmall } from '../read/small.ts';
import type { Credential, Use } from '../types.ts';
import { type Call, meaningOf } from './calls.ts';
import type { Taint, Traced } from './javascript.ts';
import { shellCalls } from './shell.ts';

/** Code, scripts and workflows; never what was installed or built. */
const code = '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,sh,bash,zsh,yml,yaml,mk,just}';
const others = ['**/Makefile', '**/Dockerfile*', '**/justfile', '**/Procfile', '.husky/*', 'bin/*', 'scripts/*'];
const never = ['**/node_modules/**', '**/.git/**', '**/dist/**', '**/build/**', '**/.next/**', '**/vendor/**', '**/*.min.js'];
const MOST_FILES = 20_000;
const MOST_BYTES = 1_000_000;

/** A name too common to be followed out of its own file. */
const common =
  /^(?:access_?|api_?|auth_?|secret_?|private_?)?(?:token|key|secret|password|passwd|pass|auth|authorization|credentials?|url|dsn|header|h|value)$/i;

/** Finds out what the code below `root` does with each credential: its operations, and where. Reads code, and asks nobody. */
export async function purposes(root: string, credentials: readonly Credential[]): Promise<Credential[]> {
  if (credentials.every(({ places }) => places.every(({ name }) => name === undefined))) return [...credentials];
  const sources = await sourcesOf(root, credentials);
  const found: Credential[] = [];
  for (const credential of credentials) found.push({ ...credential, purpose: await purposeOf(credential, sources) });
  return found;
}

interface Source {
  path: string;
  text: string;
}

/** The files that name a variable of any of the credentials. */
async function sourcesOf(root: string, credentials: readonly Credential[]): Promise<Source[]> {
  const names = [...new Set(credentials.flatMap(({ places }) => places.flatMap(({ name }) => name ?? [])))];
  const { default: glob } = await import('fast-glob');
  const sources: Source[] = [];
  let files = 0;
  for await (const path of glob.stream([code, ...others], {
    cwd: root,
    ignore: never,
    dot: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  })) {
    if (++files > MOST_FILES) break;
    const text = readSmall(join(root, String(path)), MOST_BYTES);
    if (text !== undefined && (names.some((name) => text.includes(name)) || /\bimport\b|\brequire\(/.test(text)))
      sources.push({ path: String(path), text });
  }
  return sources.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const isModule = (path: string) => /\.[cm]?[jt]sx?$/.test(path);

async function purposeOf({ detector, places }: Credential, sources: readonly Source[]): Promise<Use[]> {
  const everywhere = [...new Set(places.flatMap(({ name }) => (name !== undefined && !common.test(name) ? [name] : [])))];
  const uses = new Map<string, Use>();
  const add = (path: string, calls: readonly Call[]) => {
    for (const call of calls) {
      const meaning = meaningOf(call, detector);
      if (meaning) uses.set(`${path}:${call.line}:${meaning.action}:${meaning.resource}`, { ...meaning, path, line: call.line });
    }
  };
  const namesIn = (path: string) => [
    ...new Set([...everywhere, ...places.flatMap((place) => (place.path === path && place.name !== undefined ? [place.name] : []))]),
  ];
  const programs = (call: string) => (detector.uses ?? []).some(({ call: pattern }) => call.startsWith('command ') && pattern.test(call));
  for (const { path, text } of sources) {
    const names = namesIn(path).filter((name) => text.includes(name));
    if (!isModule(path) && names.length > 0) add(path, shellCalls(text, names, programs));
  }
  for (const [path, { calls }] of await traceModules(sources, namesIn)) add(path, calls);
  return [...uses.values()].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

/** Traces the modules that name the credential, then those that import it from them, twice over. */
async function traceModules(sources: readonly Source[], namesIn: (path: string) => string[]): Promise<Map<string, Traced>> {
  const traced = new Map<string, Traced>();
  const modules = sources.filter(({ path }) => isModule(path));
  for (const source of modules) {
    const names = namesIn(source.path).filter((name) => source.text.includes(name));
    if (names.length > 0) await traceInto(traced, source, names, new Map());
  }
  for (let round = 0; round < 2; round++) {
    const lending = [...traced].filter(([, { exports }]) => exports.size > 0);
    for (const source of modules) {
      if (traced.has(source.path) || !lending.some(([path]) => source.text.includes(stem(path)))) continue;
      const seeds = seedsOf(source, lending);
      if (seeds.size > 0) await traceInto(traced, source, [], seeds);
    }
  }
  return traced;
}

async function traceInto(
  traced: Map<string, Traced>,
  { path, text }: Source,
  names: readonly string[],
  seeds: ReadonlyMap<string, Taint>,
): Promise<void> {
  const { trace } = await import('./javascript.ts');
  try {
    traced.set(path, trace(text, names, seeds));
  } catch {
    // What cannot be parsed tells no purpose.
  }
}

const stem = (path: string) => posix.basename(path).replace(/\.[cm]?[jt]sx?$/, '');

/** What a module gets of a credential through its imports. */
function seedsOf({ path, text }: Source, lending: readonly [string, Traced][]): Map<string, Taint> {
  const seeds = new Map<string, Taint>();
  for (const { 1: clause = '', 2: from = '' } of text.matchAll(/\bimport\b([\w*{}\s,$]{1,500})\bfrom\s*["']([^"'\n]{1,300})["']/g)) {
    const lender = lending.find(([lent]) => sameModule(path, from, lent));
    if (!lender) continue;
    for (const [name, taint] of lender[1].exports) {
      const local =
        name === 'default'
          ? /^\s*([\w$]+)/.exec(clause)?.[1]
          : new RegExp(String.raw`\b${name}\b(?:\s+as\s+([\w$]+))?`).exec(clause.replace(/^[^{]*/, ''));
      const as = typeof local === 'string' ? local : local && (local[1] ?? name);
      if (as) seeds.set(as, taint);
    }
  }
  return seeds;
}

/** Whether an import in `path` means the module `lent`: relative, or by an alias that ends alike. */
function sameModule(path: string, from: string, lent: string): boolean {
  const bare = lent.replace(/(?:\/index)?\.[cm]?[jt]sx?$/, '');
  const wanted = from.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
  if (wanted.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), wanted)) === bare;
  const alias = /^[@~#][\w-]*\/(.+)$/.exec(wanted)?.[1];
  return alias !== undefined && (bare === alias || bare.endsWith(`/${alias}`));
}
