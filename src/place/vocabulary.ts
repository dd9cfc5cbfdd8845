import { wordsOf } from '../environment.ts';
import type { Environment, Kind } from '../types.ts';

/** Words that name an environment wherever they stand in the name of a value, a key or a file. */
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
};

/** Words that name an environment in configuration, and mostly something else in code, pipelines and the names of folders. */
const loose: Readonly<Record<string, Kind>> = {
  live: 'production',
  stage: 'staging',
  qa: 'staging',
  preview: 'preview',
  dev: 'development',
  devel: 'development',
  local: 'development',
  test: 'test',
  testing: 'test',
  tst: 'test',
  sandbox: 'test',
  sbx: 'test',
};

/** What makes such a word mean something else: a test runner's token, live chat, local storage, a preview of drafts. In words joined by `-`. */
const otherwise = new RegExp(
  `(?<![^-])(?:${[
    'live-(?:reload|stream|streaming|share|view|chat|blog|agent|person|kit|blocks|client|score|query|preview|edit)s?',
    '(?:windows|xbox|ms|go)-live',
    'local-(?:storage|stack|host|identifier|tunnel|xpose)',
    '(?:browserstack|usr)-local',
    'test-(?:rail|flight|cases?|suite|runner|results?|reports?|reporter|cafe|ids?|analytics|engine|grid|lodge|project|containers?|cloud|plan|coverage)',
    '(?:lambda|ui|speed|load|pen|smoke|ab|unit)-tests?',
    'dev-(?:to|ops|tools?|cycle|server|kit|portal|dependencies|rev|hub)',
    '(?:code|e2b|vercel|daytona)-sandbox|sandbox-(?:ids?|runner|runtime|provider)',
    '(?:contentful|sanity|storyblok|prismic|datocms|strapi|hygraph|wordpress|draft|cms|link|image|file)-preview',
    'preview-(?:secret|token|key|mode|access)',
    'staging-(?:area|buffer|table|dir|directory)|git-staging',
    'production-(?:orders?|lines?|plans?|costs?)',
    '(?:multi-)?stage-(?:names?|fright|coach)|multi-stage',
  ].join('|')})(?![^-])`,
  'g',
);

/** Which words count: those that a policy file adds, all, or only those that are certain. */
export interface Vocabulary {
  configured: Readonly<Record<string, Kind>>;
  loose: boolean;
}

/** A policy file's own name for an environment, in a name: `eu-live` in `EU_LIVE_TOKEN`. The longest counts. */
export function ownWord(name: string, configured: Readonly<Record<string, Kind>>): Environment | undefined {
  const parts = ` ${wordsOf(name).join(' ')} `;
  const own = Object.keys(configured).filter((word) => !isPattern(word) && wordsOf(word).length > 0);
  const found = own.filter((word) => parts.includes(` ${wordsOf(word).join(' ')} `)).sort((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : { name: found, kind: configured[found]! };
}

/** Whether a key of the policy file's environments is a path. */
export const isPattern = (key: string) => /[*/]/.test(key);

/** The environment that a name speaks of: by its last word that is one, for `DATABASE_TEST_PROD` is of production. */
export function spokenIn(name: string, { configured, loose: all }: Vocabulary): Environment | undefined {
  const own = ownWord(name, configured);
  if (own) return own;
  const found = wordsOf(wordsOf(name.slice(0, 400)).join('-').replace(otherwise, '')).flatMap((word) => kindOfWord(word, all) ?? []);
  // `.env.production.local` is production's, kept on this machine.
  return found.findLast(({ name: word }) => word !== 'local') ?? found.at(-1);
}

/** The same of a name that is such a word alone, with a number at most: `prod`, `staging2`. */
export function isSpoken(name: string, { configured, loose: all }: Vocabulary): Environment | undefined {
  const own = ownWord(name, configured);
  if (own) return own;
  const parts = wordsOf(name);
  return parts.length === 1 ? kindOfWord(parts[0]!, all) : undefined;
}

function kindOfWord(written: string, all: boolean): Environment | undefined {
  const name = written.replace(/(?<=[a-z])\d{1,3}$/, '');
  const kind = own(certain, name) ?? (all ? own(loose, name) : undefined);
  return kind && { name, kind };
}

const own = (kinds: Readonly<Record<string, Kind>>, word: string) => (Object.hasOwn(kinds, word) ? kinds[word] : undefined);
