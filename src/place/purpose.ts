import type { Credential, Use } from '../types.ts';
import { type Deeds, meaningOf } from './calls.ts';
import { hidden, isTelling, marker, tellingNames } from './names.ts';
import { scriptDeeds } from './shell/follow.ts';
import { anyOf, isForeign, isModule, isSource, type Source, type Sources, sourcesBelow } from './sources.ts';

/** How long code is looked for, and how long it is looked at. What was not seen by then tells nothing. */
const TO_FIND = 4000;
const TO_LOOK = 10_000;
const MOST_NAMES = 1000;
const MOST_USES = 500;

/** A credential, what it is called, where that stands, and what is done with it. */
interface Followed {
  /** Other variables that scripts put it in, for the programs that they start. */
  renames: readonly string[];
  credential: Credential;
  names: string[];
  modules: Source[];
  deeds: Map<string, Deeds>[];
  /** In which files each name stands. */
  spoken: Map<string, Set<string>>;
}

/**
 * Finds out what the code below `root` does with each credential: its operations, and where. Reads code, and asks nobody. A credential is
 * followed by the names of its variables, by one name more that scripts and workflows give it, and by where it stands in code itself.
 */
export async function purposes(root: string, credentials: readonly Credential[]): Promise<Credential[]> {
  const end = performance.now() + TO_LOOK;
  const below = sourcesBelow(root, performance.now() + TO_FIND);
  const own = credentials.filter(isFollowed);
  const sources = sourcesOf(own, below);
  const followed: Followed[] = [];
  for (const credential of sources.length > 0 ? own : []) followed.push(await inScripts(credential, sources, end));
  await underOtherNames(followed, below, end);
  await inModules(followed, below, end);
  const purpose = new Map(followed.map((one) => [one.credential, purposeOf(one)]));
  return credentials.map((credential) => ({ ...credential, ...purpose.get(credential) }));
}

/** What everybody may see, and logins whose use means nothing here: there is nothing that they could do beyond their purpose. */
const isFollowed = ({ token, detector }: Credential) =>
  detector.uses !== undefined || !(token.public || token.generic || token.password || token.fallback);

/** The code that names one of the credentials, or has one in it. */
function sourcesOf(credentials: readonly Credential[], below: Sources): Source[] {
  const names = [...new Set(credentials.flatMap(tellingNames))].slice(0, MOST_NAMES);
  const places = new Set(credentials.flatMap((credential) => credential.places.map(({ path }) => path)));
  // What has no name, and stands in no code, is not looked for in all of it.
  if (names.length === 0 && ![...places].some(isSource)) return [];
  const named = anyOf(names);
  return below.find(
    ({ path, text }) => places.has(path) || named.test(text),
    (path) => names.length > 0 || places.has(path),
  );
}

async function inScripts(credential: Credential, sources: readonly Source[], end: number): Promise<Followed> {
  const names = tellingNames(credential);
  const own = sources.map((source) => hidden(source, credential)).filter(({ text }) => text.includes(marker) || speaks(text, names));
  const { deeds, given } = await scriptDeeds(own.filter(isScript), credential, names, end);
  const renames = [...given].flatMap(([name, ours]) => (ours && isTelling(name) && !names.includes(name) ? [name] : []));
  return {
    credential,
    names,
    renames,
    modules: own.filter(({ path }) => isModule(path)),
    deeds: [deeds, unseen(own, names)],
    spoken: spokenIn(own, [...names, ...renames]),
  };
}

function spokenIn(sources: readonly Source[], names: readonly string[]): Map<string, Set<string>> {
  return new Map(names.map((name) => [name, new Set(sources.flatMap(({ path, text }) => (text.includes(name) ? [path] : [])))]));
}

const isScript = ({ path }: Source) => !isModule(path) && !isForeign(path);

/** Code that speaks of it in a language that is not followed: what that does is not known. */
function unseen(sources: readonly Source[], names: readonly string[]): Map<string, Deeds> {
  const spoken = anyOf([marker, ...names]);
  return new Map(
    sources
      .filter(({ path }) => isForeign(path))
      .map(({ path, text }) => [path, { calls: [], lost: [text.slice(0, spoken.exec(text)?.index).split('\n').length] }]),
  );
}

const speaks = (text: string, names: readonly string[]) => names.some((name) => text.includes(name));

/** Follows credentials under the names that scripts give them, where no other credential has that name. */
async function underOtherNames(followed: readonly Followed[], below: Sources, end: number): Promise<void> {
  const taken = new Set(followed.flatMap(({ names }) => names));
  const renamed = followed
    .map((one) => ({ one, names: one.renames.filter((name) => !taken.has(name)) }))
    .filter(({ names }) => names.length > 0);
  if (renamed.length === 0) return;
  const named = anyOf([...new Set(renamed.flatMap(({ names }) => names))].slice(0, MOST_NAMES));
  const sources = below.find(({ text }) => named.test(text));
  for (const { one, names } of renamed) {
    const others = sources.filter(
      ({ path, text }) => speaks(text, names) && !one.deeds[0]!.has(path) && one.modules.every((module) => module.path !== path),
    );
    const { deeds, given } = await scriptDeeds(others.filter(isScript), one.credential, names, end);
    // A name under which something else is handed on as well tells nothing.
    if (names.some((name) => given.get(name) === false)) continue;
    one.names.push(...names);
    for (const [name, paths] of spokenIn(others, names)) for (const path of paths) one.spoken.get(name)?.add(path);
    one.deeds.push(deeds, unseen(others, names));
    one.modules.push(...others.filter(({ path }) => isModule(path)));
  }
}

/** Follows credentials through code. Those with the same names are one to it, unless they stand in it themselves. */
async function inModules(followed: readonly Followed[], below: Sources, end: number): Promise<void> {
  const tasks = Map.groupBy(
    followed.filter(({ modules }) => modules.length > 0),
    ({ credential, names, modules }) =>
      modules.some(({ text }) => text.includes(marker)) ? credential.secret.fingerprint : names.toSorted().join(),
  );
  if (tasks.size === 0) return;
  const { codeDeeds } = await import('./javascript/follow.ts');
  const found = codeDeeds(
    [...tasks.values()].map(([first]) => ({ names: first!.names, sources: first!.modules })),
    below,
    end,
  );
  for (const [index, ones] of [...tasks.values()].entries()) for (const { deeds } of ones) deeds.push(found[index]!);
}

function purposeOf({ credential: { detector }, deeds, spoken }: Followed): Pick<Credential, 'purpose' | 'lost'> {
  const uses = new Map<string, Use>();
  const lost: string[] = [];
  for (const [path, { calls, lost: lines, given = [] }] of deeds.flatMap((some) => [...some])) {
    for (const { name, line } of given) if ([...(spoken.get(name) ?? [])].every((other) => other === path)) lost.push(`${path}:${line}`);
    lost.push(...lines.map((line) => `${path}:${line}`));
    for (const call of calls) {
      const meaning = meaningOf(call, detector);
      if (meaning) uses.set([path, call.line, meaning.action, meaning.resource].join(), { ...meaning, path, line: call.line });
      else lost.push(`${path}:${call.line}`);
    }
  }
  const purpose = [...uses.values()].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1)).slice(0, MOST_USES);
  const [first] = lost.toSorted();
  return { purpose, ...(first !== undefined && { lost: first }) };
}
