import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { readSmall } from '../read/small.ts';
import type { Reader } from '../types.ts';
import type { File } from '../walk/index.ts';
import type { Agent, Settings } from './agent.ts';

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
  const settings: Settings = { root, home, read: (path) => readSmall(path) };
  const surveys = agents.map((agent) => ({ name: agent.name, look: agent.survey(settings) }));
  const known = new Map<string, readonly Reader[]>();
  return {
    names: agents.map(({ name }) => name),
    readersOf({ absolute, surface }) {
      if (surface === 'stdin') return [];
      const there = known.get(absolute);
      if (there) return there;
      const path = relative(root, absolute).split(sep).join('/');
      const readers = surveys.flatMap(({ name, look }) => look({ path, absolute }).map((reader) => ({ ...reader, name })));
      known.set(absolute, readers);
      return readers;
    },
  };
}
