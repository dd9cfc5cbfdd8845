import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Allowance, Kind, Surface } from '../types.ts';
import { fileAt } from '../walk/index.ts';
import type { Said } from './options.ts';
import { complain } from './say.ts';

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
  if (values['config'] === false) return none;
  const named = values['config'];
  const text =
    typeof named === 'string'
      ? operators(named)
      : surface === 'diff'
        ? fileAt(root, String(values['diff']), NAME)
        : trees(join(root, NAME));
  if (text === undefined) return none;
  const { ConfigError, parseConfig } = await import('../config.ts');
  try {
    const { environments, allow } = parseConfig(text, typeof named === 'string' ? named : NAME);
    return { environments, allow, broken: false };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (typeof named === 'string') throw new UsageError(error.message);
    complain(`${error.message} The whole file is ignored.`);
    return { ...none, broken: true };
  }
}

function operators(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`--config ${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`);
  }
}

function trees(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    complain(`${NAME} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}) and is ignored.`);
    return undefined;
  }
}
