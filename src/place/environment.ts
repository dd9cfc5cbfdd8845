import { nowhere, wordsOf } from '../environment.ts';
import type { Environment, Kind } from '../types.ts';

/** What a place says of itself, nearest first. */
export interface Signs {
  /** The variable, key, flag or header. */
  name?: string | undefined;
  /** The keys above it, outermost first. */
  keys: readonly string[];
  /** With `/`, relative to the root. */
  path: string;
  /** The `environment:` of the CI job it stands in. */
  ci?: string | undefined;
}

/**
 * Words that name an environment and nothing else. Those that code uses otherwise (`main`, `branch`, `review`, `ci`, `stage` of a pipeline)
 * are not among them; `test`, `dev`, `local` and `live` count in names of values and of configuration only.
 */
const certain: Readonly<Record<string, Kind>> = {
  production: 'production',
  prod: 'production',
  prd: 'production',
  staging: 'staging',
  stg: 'staging',
  uat: 'staging',
  preprod: 'staging',
  preproduction: 'staging',
  nonprod: 'development',
  nonproduction: 'development',
  development: 'development',
  preview: 'preview',
};

const ofConfiguration: Readonly<Record<string, Kind>> = {
  ...certain,
  live: 'production',
  stage: 'staging',
  qa: 'staging',
  dev: 'development',
  devel: 'development',
  local: 'development',
  test: 'test',
  testing: 'test',
  sandbox: 'test',
};

/** What makes `live`, `test`, `local` and `stage` mean something else: a test runner's token, live reload, local storage. */
const otherwise =
  /live-?(?:reload|stream|share|view|chat|blog)|local-?storage|test-?(?:rail|flight|case|suite|runner|results?|cafe|id)|lambda-?test|local-?stack/i;

/** Folders below which each folder is an environment. */
const shelf =
  /^(?:env|envs|environments?|overlays|stages?|clusters?|deploy(?:ments?)?|inventor(?:y|ies)|terraform|infra(?:structure)?|k8s|kubernetes|helm|live|stacks|tenants|config|configs|settings|secrets|vault|sops|ansible|group_vars)$/i;

const configuration =
  /(?:^|\/)\.?env(?:rc)?(?:[._-]|$)|\.(?:env|ya?ml|json[c5]?|toml|ini|cfg|conf|config|properties|tfvars|tf|tfstate|hcl|xml|plist|credentials|secrets?)$/i;

/** What a place says it is for: by variable name, else key path, else the CI job, else file name, else folder; none of them: unknown. */
export function environmentAt({ name, keys, path, ci }: Signs, configured: Readonly<Record<string, Kind>> = {}): Environment {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const folders = path.split('/').slice(0, -1);
  const words = { ...lower(configured) };
  const inConfiguration = configuration.test(path);
  return (
    byWords(name ?? '', { ...ofConfiguration, ...words }) ??
    lastOf(keys.slice(0, -1), (key) => byWords(key, { ...(inConfiguration ? ofConfiguration : certain), ...words })) ??
    (ci === undefined ? undefined : (byWords(ci, { ...ofConfiguration, ...words }) ?? { name: ci, kind: 'unknown' as const })) ??
    byWords(inConfiguration ? file : stem(file), { ...(inConfiguration ? ofConfiguration : certain), ...words }) ??
    lastOf(folders, (folder, above) => byWords(folder, { ...(shelf.test(above) ? ofConfiguration : certain), ...words }, true)) ??
    nowhere
  );
}

const lower = (kinds: Readonly<Record<string, Kind>>) =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name.toLowerCase(), kind]));

/** A code file speaks of an environment only with a part of its name of its own: `environment.prod.ts`, `production.rb`; never `orders.test.ts`. */
function stem(file: string): string {
  const parts = file.split('.');
  return parts.length > 2 ? (parts.at(-2) ?? '') : /^(?:production|staging|development)$/.test(parts[0] ?? '') ? parts[0]! : '';
}

/** The innermost that says something. */
function lastOf(names: readonly string[], look: (name: string, above: string) => Environment | undefined): Environment | undefined {
  for (let at = names.length - 1; at >= 0; at--) {
    const found = look(names[at]!, names[at - 1] ?? '');
    if (found) return found;
  }
  return undefined;
}

/** The last word that names an environment. `whole`: the name must consist of such words and numbers alone, or begin or end with one. */
function byWords(name: string, words: Readonly<Record<string, Kind>>, whole = false): Environment | undefined {
  const known = Object.hasOwn(words, name.toLowerCase()) ? words[name.toLowerCase()] : undefined;
  if (known) return { name: name.toLowerCase(), kind: known };
  if (name === '' || otherwise.test(name)) return undefined;
  const parts = wordsOf(name);
  const found = parts.filter((word) => Object.hasOwn(words, word));
  const word = whole ? [parts[0], parts.at(-1)].find((end) => end !== undefined && found.includes(end)) : found.at(-1);
  return word === undefined ? undefined : { name: word, kind: words[word]! };
}
