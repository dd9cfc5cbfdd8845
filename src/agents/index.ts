import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { readSmall } from '../read/small.ts';
import type { Reader } from '../types.ts';
import type { File } from '../walk/index.ts';
import type { Agent, Settings, Target } from './agent.ts';
import { pathFrom } from './anchors.ts';
import { effort } from './ignore.ts';

/** The agents that are reckoned with, and how each gets at a file. */
export interface Agents {
  names: readonly string[];
  readersOf(file: File): readonly Reader[];
}

/** Loaded when a credential was found, and not before. */
const modelled: Readonly<Record<string, () => Promise<{ default: Agent }>>> = {
  'claude-code': () => import('./claude-code.ts'),
  cursor: () => import('./cursor.ts'),
};

/** Throws where an agent is named that is not modelled. */
export function mustBeKnown(chosen: readonly string[] = []): void {
  const unknown = chosen.find((id) => !Object.hasOwn(modelled, id));
  if (unknown !== undefined)
    throw new UsageError(`--agent ${unknown}: there is no such agent; known are ${Object.keys(modelled).join(', ')}.`);
}

/** Those that the operator names; else those that are configured here; when none is, all that are modelled. */
export async function agentsFor({ root, home, chosen }: { root: string; home: string; chosen?: readonly string[] }): Promise<Agents> {
  const all = await Promise.all(Object.values(modelled).map(async (load) => (await load()).default));
  const here = all.filter(
    ({ marks }) => marks.repository.some((mark) => existsSync(join(root, mark))) || marks.home.some((mark) => existsSync(join(home, mark))),
  );
  const agents = chosen ? all.filter(({ id }) => chosen.includes(id)) : here.length > 0 ? here : all;
  const settings: Settings = { root, home, read: (path) => settingsAt(path, root), steps: effort() };
  const surveys = agents.map((agent) => ({ name: agent.name, look: agent.survey(settings) }));
  const known = new Map<string, readonly Reader[]>();
  return {
    names: agents.map(({ name }) => name),
    readersOf(file) {
      if (file.surface === 'stdin') return [];
      let readers = known.get(file.absolute);
      if (!readers) {
        const target = targetOf(file, root);
        readers = surveys.flatMap(({ name, look }) => look(target).map((reader) => ({ ...reader, name })));
        known.set(file.absolute, readers);
      }
      // What reads files for an agent shows it no archive from within; the programs of its shell do.
      return file.inner ? readers.filter(({ channel }) => channel === 'shell') : readers;
    },
  };
}

/** A settings file, which people link to where they keep such files. A link in the tree does not lead out of it. */
function settingsAt(path: string, root: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return within(root, path) && !within(realpathSync.native(root), real) ? undefined : readSmall(real);
  } catch {
    return undefined;
  }
}

const within = (folder: string, path: string) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** A file with what a link in its path leads to, as seen from the root. */
function targetOf({ absolute, opens }: File, root: string): Target {
  const target = { path: pathFrom(root, absolute), absolute };
  try {
    const top = realpathSync.native(root);
    const found = realpathSync.native((opens ?? absolute) as string);
    const real = within(top, found) ? join(root, pathFrom(top, found)) : found;
    return real === absolute ? target : { ...target, real };
  } catch {
    return target;
  }
}
