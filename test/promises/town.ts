import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures, layEverything } from '../../fixtures/everything.ts';
import { lay as layIncident } from '../../fixtures/pocketos/index.ts';
import type { RunOptions } from '../run.ts';
import { tree, type Tree } from '../tree.ts';

/** A repository in which every provider is in use, on a branch, with a token in the index and one on disk besides. */
export function town(): Tree {
  const repository = tree();
  layEverything(repository.root);
  layIncident(join(repository.root, 'keyline'));
  repository.git('init', '-q');
  repository.git('add', '-Af');
  repository.git('commit', '-qm', 'All that the town runs on');
  repository.git('checkout', '-qb', 'errand');
  const [staged, changed] = Object.values(fixtures.get('stripe')!.tokens);
  repository.write('errand/.env', `STRIPE_SECRET_KEY=${staged}\n`);
  repository.git('add', '-Af');
  appendFileSync(join(repository.root, 'keyline/.env.staging'), `STRIPE_SECRET_KEY=${changed}\n`);
  return repository;
}

/** A way to run the program without `--online`. */
export interface Errand {
  args: readonly string[];
  /** The least number of credentials that it finds in the town. */
  least: number;
  options?: RunOptions;
}

const token = fixtures.get('railway')!.tokens['account'];

export const errands: readonly Errand[] = [
  { args: ['scan'], least: 40 },
  { args: ['scan', '--verbose', '--format', 'terminal'], least: 40 },
  { args: ['scan', '--format', 'sarif'], least: 40 },
  { args: ['keyline', '--agent', 'cursor'], least: 3 },
  { args: ['scan', '--staged'], least: 1 },
  { args: ['scan', '--diff', 'main', '--format', 'json'], least: 2 },
  { args: ['scan', '--stdin'], least: 1, options: { stdin: `RAILWAY_TOKEN=${token}\n` } },
  {
    args: ['scan', '--endpoint', 'railway=http://127.0.0.1:9', '--allow-host', 'localhost', '--allow-host', 'db.rental.example'],
    least: 40,
  },
  { args: ['scan', '--no-config', '--fail-on', 'never', '--quiet', '--no-color'], least: 40 },
];

/** Others that look at nothing. */
export const readings: readonly (readonly string[])[] = [
  ['providers', '--format', 'json'],
  ['explain', 'railway'],
  ['explain', 'production-loss'],
  ['scan', '--help'],
  ['scan', '--no-such-option'],
  ['--version'],
];
