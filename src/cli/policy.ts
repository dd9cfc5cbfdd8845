import { lstatSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { bytesOfSmall } from '../read/small.ts';
import type { Allowance, Kind, Surface } from '../types.ts';
import type { Said } from './options.ts';
import { complain, complainOf } from './say.ts';

export interface Policy {
  environments: Readonly<Record<string, Kind>>;
  allow: ReadonlyMap<string, Allowance>;
  /** The tree's own policy file could not be understood, and was left out whole. */
  broken: boolean;
}

const none: Policy = { environments: {}, allow: new Map(), broken: false };
const NAME = 'overreach.yaml';

/**
 * The policy file. One that the operator names must be right; one that lies in the tree may be anybody's, and a broken one is left out and said.
 * For a diff it is that of the base, so that a change cannot excuse itself.
 */
export async function policyFor({ values }: Said, root: string, surface: Surface): Promise<Policy> {
  const { config } = values;
  if (config === false) return none;
  const named = typeof config === 'string';
  const content = named
    ? bytesOfSmall(config, { follow: true })
    : surface === 'diff'
      ? (await import('../walk/changed.ts')).fileAt(root, String(values['diff']), NAME)
      : treesOwn(root);
  if (content === undefined) return none;
  if (typeof content !== 'string') return parsed(content, named ? config : NAME, named);
  if (named) throw new UsageError(`--config ${config} ${content}.`);
  complain(`${NAME} ${content}, and is ignored.`);
  return { ...none, broken: true };
}

async function parsed(content: Uint8Array, where: string, named: boolean): Promise<Policy> {
  const { ConfigError, parseConfig } = await import('../config.ts');
  try {
    return { ...parseConfig(content, where), broken: false };
  } catch (error) {
    if (!(error instanceof ConfigError) || named) throw error;
    await complainOf(`${error.message} The whole file is ignored.`);
    return { ...none, broken: true };
  }
}

/** What lies in the tree is neither waited for, as a FIFO is, nor followed out of it. A string says why it cannot be used. */
function treesOwn(root: string): Uint8Array | string | undefined {
  const path = join(root, NAME);
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    const real = realpathSync.native(path);
    return real.startsWith(withSeparator(realpathSync.native(root))) ? bytesOfSmall(real) : 'is a link that leaves the repository';
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`;
  }
}

const withSeparator = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep);
