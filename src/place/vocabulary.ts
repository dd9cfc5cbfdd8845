import { wordsOf } from '../environment.ts';
import type { Environment, Kind } from '../types.ts';

/** Words that name an environment wherever they stand. */
const certain = {
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
} satisfies Record<string, Kind>;

/** Words that name one in what is configured, and something else in a program's own names. */
const likely = { qa: 'staging', dev: 'development', devel: 'development', local: 'development', sbx: 'test' } satisfies Record<
  string,
  Kind
>;

/** Words that name one only in the name of a value, or where nothing but environments is named: elsewhere they say what is done. */
const possible = {
  live: 'production',
  stage: 'staging',
  preview: 'preview',
  test: 'test',
  testing: 'test',
  tst: 'test',
  sandbox: 'test',
} satisfies Record<string, Kind>;

/** Which of the words count. */
export type Trust = 'certain' | 'likely' | 'possible';

const trusted: Readonly<Record<Trust, Readonly<Record<string, Kind>>>> = {
  certain,
  likely: { ...certain, ...likely },
  possible: { ...certain, ...likely, ...possible },
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
    'dev-(?:to|ops|tools?|cycle|server|kit|portal|dependencies|rev|hub|containers?)',
    '(?:code|e2-b|vercel|daytona)-sandbox|sandbox-(?:ids?|runner|runtime|provider)',
    '(?:contentful|sanity|storyblok|prismic|datocms|strapi|hygraph|wordpress|draft|cms|link|image|file)-preview',
    'preview-(?:secret|token|key|mode|access)',
    'staging-(?:area|buffer|table|dir|directory)|git-staging',
    'production-(?:orders?|lines?|plans?|costs?)',
    'stage-(?:names?|fright|coach)|multi-stage',
  ].join('|')})(?![^-])`,
  'g',
);

/** What environments are called here besides: the names in the policy file. */
export type Names = Readonly<Record<string, Kind>>;

/** Whether a key of the policy file's environments is a path. */
export const isPattern = (key: string) => /[*/]/.test(key);

/** A policy file's own name for an environment, in a name: `eu-live` in `EU_LIVE_TOKEN`. The longest counts. */
export function ownWord(name: string, names: Names): Environment | undefined {
  const spoken = ` ${wordsOf(name).join(' ')} `;
  const found = Object.keys(names).filter(
    (key) => !isPattern(key) && /[a-z0-9]/i.test(key) && spoken.includes(` ${wordsOf(key).join(' ')} `),
  );
  const longest = found.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : { name: longest, kind: names[longest]! };
}

/** The words of a name, without those that mean something else. */
export const tellingWords = (name: string) => wordsOf(wordsOf(name.slice(0, 400)).join('-').replace(otherwise, ''));

/** The environment that a word names: `staging2` is staging. */
export function environmentNamed(written: string, trust: Trust): Environment | undefined {
  const name = written.replace(/(?<=[a-z])\d{1,3}$/, '');
  const kinds = trusted[trust];
  return Object.hasOwn(kinds, name) ? { name, kind: kinds[name]! } : undefined;
}

/** The environment that a name speaks of: by its last word that is one. `.env.production.local` is production's, kept on this machine. */
export function spokenIn(name: string, trust: Trust, names: Names): Environment | undefined {
  const own = ownWord(name, names);
  if (own) return own;
  const found = tellingWords(name).flatMap((word) => environmentNamed(word, trust) ?? []);
  return found.findLast((environment) => environment.name !== 'local') ?? found.at(-1);
}
