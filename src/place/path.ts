import type { Environment } from '../types.ts';
import { environmentNamed, type Names, ownWord, spokenIn, tellingWords, type Trust } from './vocabulary.ts';

/** What a file is, as far as it matters to which words in it name an environment. */
export type Sort = 'dotenv' | 'configuration' | 'pipeline' | 'package' | 'code' | 'other';

const pipeline =
  /^\.github\/|(?:^|\/)(?:\.gitlab-ci[^/]*|\.gitlab\/.*|\.circleci\/.*|\.buildkite\/.*|\.woodpecker\/.*|\.travis|\.drone|azure-pipelines[^/]*|bitbucket-pipelines|cloudbuild|appveyor)\.ya?ml$/i;
const dotenv = /^(?:\.?env(?:rc)?(?:[._-].*)?|\.dev\.vars.*|.*\.env)$/i;
const configuration =
  /\.(?:ya?ml|json[c5]?|toml|ini|cfg|conf|config|properties|tfvars|tf|tfstate|hcl|xml|plist|kubeconfig|credentials?|secrets?)$|^(?:credentials|config|hosts|kubeconfig[^.]*|\.(?:npmrc|netrc|pgpass|s3cfg|boto))$/i;
const code = /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|go|rs|java|kts?|cs|php|exs?|swift|scala|c|h|cc|cpp|dart|lua|pl|r|ipynb|html?|md)$/i;

export function sortOf(path: string): Sort {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (pipeline.test(path)) return 'pipeline';
  if (file === 'package.json') return 'package';
  // What an editor or an agent keeps for itself is of no environment; `local` there means this machine.
  if (/(?:^|\/)\.(?:claude|cursor|vscode|idea|gemini|codex)\//.test(path)) return 'other';
  if (dotenv.test(file) && !code.test(file)) return 'dotenv';
  if (configuration.test(file)) return 'configuration';
  return code.test(file) ? 'code' : 'other';
}

/** Words that say that a file is configuration, or where it is deployed, and leave the rest of its name to say for what. */
const asides =
  /^(?:conf|config|configuration|settings?|appsettings|application|bootstrap|values?|env|environment|vars?|variables?|secrets?|credentials?|creds|keys?|tokens?|db|database|docker|compose|terraform|tfvars|serverless|firebase|wrangler|fly|railway|vercel|netlify|app|account|cluster|kubeconfig|backend|inventory|hosts|params|parameters|overrides?|enc|properties|postgres|mysql|redis|mongo|aws|gcp|azure)$/;
const regions =
  /^(?:\d+|[a-z]|eu|us|ap|af|sa|ca|me|uk|de|fr|emea|apac|north|south|east|west|central|northeast|southeast|europe|america|asia|global)$/;

/** Folders in which each folder or file is of an environment, and folders in which it may be. */
const shelf =
  /^(?:envs?|environments?|overlays|stages|clusters?|inventor(?:y|ies)|stacks|tenants|group_vars|secrets|vault|sops|accounts|.*[-_]live|live)$/i;
const cupboard =
  /^(?:deploy(?:ments?)?|terraform|infra(?:structure)?|k8s|kubernetes|helm|configs?|settings|ansible|compose|docker|ops|values|firebase)$/i;

/** A file's name, by what remains of it without its extension and asides: `values-prod-eu.yaml` is `prod`, `production-orders.json` is none. */
export function byFile(path: string, names: Names): Environment | undefined {
  const [file = '', folder = ''] = path.split('/').toReversed();
  const sort = sortOf(path);
  if (sort === 'dotenv') return spokenIn(file, 'possible', names);
  const own = ownWord(file, names);
  if (own) return own;
  const parts = file.replace(/^\./, '').split('.');
  const stem = parts.length > 1 ? parts.slice(0, -1) : parts;
  const words = tellingWords(stem.join('.')).filter((word) => !regions.test(word));
  const telling = words.filter((word) => !asides.test(word));
  const alone = telling.length === 1;
  const said = telling.length < words.length;
  const last = telling.at(-1) ?? '';
  const shelved = shelf.test(folder) || cupboard.test(folder);
  if (sort === 'code') {
    if (shelved && words.length === 1) return environmentNamed(last, 'possible');
    return said || shelved || (stem.length > 1 && alone) || stem.slice(1).includes(last) ? environmentNamed(last, 'likely') : undefined;
  }
  if (sort === 'configuration') return environmentNamed(last, alone && (said || shelved) ? 'possible' : 'likely');
  return environmentNamed(last, sort === 'other' && !alone ? 'likely' : 'certain');
}

/** Folders of programs, in which words mean what the program is about: `drivers/staging`, `src/production`. */
const program =
  /^(?:src|source|libs?|pkg|internal|cmd|components|modules|drivers|tests?|__tests__|specs?|fixtures|docs?|examples?|vendor|java|python|include|testdata|e2e|cypress)$/i;

/** The innermost folder that is of an environment. */
export function byFolder(path: string, names: Names): Environment | undefined {
  const folders = path.split('/').slice(0, -1);
  const configures = /^(?:dotenv|configuration)$/.test(sortOf(path));
  for (let at = folders.length - 1; at >= 0; at--) {
    const trust = trustIn(folders, at, configures);
    const found = trust && (ownWord(folders[at]!, names) ?? spokenByFolder(folders[at]!, trust));
    if (found) return found;
  }
  return undefined;
}

function trustIn(folders: readonly string[], at: number, configures: boolean): Trust | undefined {
  const above = folders[at - 1] ?? '';
  if (shelf.test(above)) return 'possible';
  if (cupboard.test(above)) return 'likely';
  return configures && !folders.slice(0, at).some((folder) => program.test(folder)) ? 'certain' : undefined;
}

function spokenByFolder(folder: string, trust: Trust): Environment | undefined {
  const words = tellingWords(folder).filter((word) => !regions.test(word) && !asides.test(word));
  return environmentNamed(words.at(-1) ?? '', trust === 'possible' && words.length > 1 ? 'likely' : trust);
}
