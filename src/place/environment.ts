import { nowhere, wordsOf } from '../environment.ts';
import { like } from '../judge/policy.ts';
import type { Environment, Kind } from '../types.ts';
import { isPattern, isSpoken, ownWord, spokenIn, type Vocabulary } from './vocabulary.ts';

/** What a place says of itself, nearest first. */
export interface Signs {
  /** The variable, key, flag or header. */
  name?: string | undefined;
  /** The `environment:` of the CI job it stands in. */
  ci?: string | undefined;
  /** The keys above it and its own, outermost first. */
  keys: readonly string[];
  /** With `/`, relative to the root. */
  path: string;
}

type Names = Readonly<Record<string, Kind>>;

/**
 * What a place says it is for: by variable name, else the CI job, else key path, else file name, else folder; none of them: unknown.
 * `configured` is what the policy file calls environments: by name, or by path where the key has `*` or `/` in it.
 */
export function environmentAt({ name, ci, keys, path }: Signs, configured: Names = {}): Environment {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const folders = path.split('/').slice(0, -1);
  const sort = sortOf(path);
  return (
    (name !== undefined && spokenIn(name, { configured, loose: sort !== 'package' && !isLocalVariable(name, sort) })) ||
    byJob(ci, configured) ||
    innermost(keys.slice(0, -1), (key) => (sort === 'configuration' ? spokenIn : isSpoken)(key, { configured, loose: isLoose(sort) })) ||
    byPath(path, configured) ||
    byFile(file, folders.at(-1) ?? '', sort, configured) ||
    innermost(folders, (folder, at) => byFolder(folder, folders.slice(0, at), sort, configured)) ||
    nowhere
  );
}

/** An environment of a provider whose name tells nothing by itself, as the policy file explains it. */
export function explained(environment: Environment, configured: Names): Environment {
  const own = environment.kind === 'unknown' ? ownWord(environment.name, configured) : undefined;
  return own ? { ...environment, kind: own.kind } : environment;
}

/** What the policy file says a path is for: the last of its paths that is like it. `*` stands for anything, `/` too. */
export function kindOfPath(configured: Names, path: string): Kind | undefined {
  return Object.entries(configured).findLast(([key]) => isPattern(key) && like(key.replaceAll('**', '*'), path))?.[1];
}

type Sort = 'configuration' | 'pipeline' | 'package' | 'code' | 'other';

const pipeline =
  /^\.github\/|(?:^|\/)(?:\.gitlab-ci[^/]*|\.gitlab\/.*|\.circleci\/.*|\.buildkite\/.*|\.woodpecker\/.*|\.travis|\.drone|azure-pipelines[^/]*|bitbucket-pipelines|cloudbuild|appveyor)\.ya?ml$/i;
const dotenv = /^(?:\.?env(?:rc)?(?:[._-].*)?|\.dev\.vars.*|.*\.env)$/i;
const configuration =
  /\.(?:ya?ml|json[c5]?|toml|ini|cfg|conf|config|properties|tfvars|tf|tfstate|hcl|xml|plist|kubeconfig|credentials?|secrets?|pgpass|netrc|npmrc)$|^(?:credentials|config|hosts|kubeconfig[^.]*|\.(?:npmrc|netrc|pgpass|s3cfg|boto))$/i;
const code = /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|go|rs|java|kt|cs|php|ex|exs|swift|scala|c|h|cc|cpp|dart|lua|pl|r|ipynb|html?)$/i;

function sortOf(path: string): Sort {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (pipeline.test(path)) return 'pipeline';
  if (file === 'package.json') return 'package';
  // What an editor or an agent keeps for itself is of no environment; `local` there means this machine.
  if (/(?:^|\/)\.(?:claude|cursor|vscode|idea|gemini|codex)\//.test(path)) return 'other';
  if (dotenv.test(file) || configuration.test(file)) return 'configuration';
  return code.test(file) ? 'code' : 'other';
}

/** Scripts and jobs are called `test` and `dev` whatever they run against. */
const isLoose = (sort: Sort) => sort === 'configuration' || sort === 'code';

/** `localToken` of a program is a local variable. */
const isLocalVariable = (name: string, sort: Sort) => sort === 'code' && /^local(?:[A-Z]|_[a-z])/.test(name);

/** A job's `environment:` is its word for it, even where that tells no kind; what is put in when it runs is not known. */
function byJob(ci: string | undefined, configured: Names): Environment | undefined {
  if (ci === undefined || ci === '' || /[${]/.test(ci)) return undefined;
  return spokenIn(ci, { configured, loose: true }) ?? { name: ci, kind: 'unknown' };
}

function byPath(path: string, configured: Names): Environment | undefined {
  const kind = kindOfPath(configured, path);
  return kind && { name: kind, kind };
}

/** Words that go with that of an environment in a file's name, and say that the whole is configuration. */
const nouns =
  /^(?:conf|config|configuration|settings?|appsettings|application|bootstrap|values?|env|environment|vars?|variables?|secrets?|credentials?|creds|keys?|tokens?|db|database|compose|terraform|serverless|firebase|wrangler|fly|railway|vercel|netlify|app|account|cluster|kubeconfig|backend|inventory|hosts|params|parameters|overrides?|properties|postgres|mysql|redis|mongo|aws|gcp|azure)$/;
const regions = /^(?:\d+|[a-z]|eu|us|ap|af|sa|ca|me|uk|de|fr|emea|apac|north|south|east|west|central|northeast|southeast|europe|america|asia|global)$/;

function byFile(file: string, folder: string, sort: Sort, configured: Names): Environment | undefined {
  const all: Vocabulary = { configured, loose: true };
  const strict: Vocabulary = { configured, loose: false };
  const [first = '', ...parts] = file.replace(/^\./, '').split('.');
  if (dotenv.test(file)) return spokenIn(file, all);
  if (shelves.test(folder) && sort !== 'pipeline') return isSpoken(first, all) ?? (sort === 'code' ? undefined : spokenIn(first, strict));
  if (sort === 'code') return innermost(parts.slice(0, -1), (part) => isSpoken(part, strict)) ?? (first === 'production' ? isSpoken(first, strict) : undefined);
  const whole = innermost([first, ...parts.slice(0, -1)], (part) => isSpoken(part, strict) ?? atEdge(part, strict));
  if (whole || sort !== 'configuration') return whole;
  const said = wordsOf(file).some((word) => nouns.test(word));
  return innermost([first, ...parts.slice(0, -1)], (part) => (said || /^(?:dev|local|preview)$/.test(part) ? (isSpoken(part, all) ?? atEdge(part, all)) : undefined));
}
