import type { Action, Case, Environment, Grant, Resource } from './types.ts';

/** `a`, `a and b`, `a, b and 3 more`. */
export function listed(items: readonly string[], most = 3): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `1 file`, `2 repositories`, `1,200 files`. */
export const counted = (count: number, noun: string) => `${grouped(count)} ${count === 1 ? noun : plural(noun)}`;

/** `1,200`; without the tables of all languages, which take longer to load than most scans last. */
const grouped = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** English, as far as nouns of resources need it. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** A name that somebody else chose: short, and in quotes where it would read as prose. */
export function named(name: string, most = 80): string {
  const characters = [...name];
  const short = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : name;
  return /^[\p{L}\p{N}_.@:/#+~*…-]+$/u.test(short) ? short : `"${short.replaceAll('"', "'")}"`;
}

/** What a token is called: by the kind that its provider told, else by the kind that it looks like. */
export function titleOf({ credential: { detector, token }, reach }: Pick<Case, 'credential' | 'reach'>): string {
  const kind = reach.token;
  if (kind === undefined) return token.title;
  const own = (titles: Readonly<Record<string, string>> | undefined) => (titles && Object.hasOwn(titles, kind) ? titles[kind] : undefined);
  const sibling = Object.hasOwn(detector.tokens, kind) ? detector.tokens[kind]?.title : undefined;
  return own(token.kinds) ?? sibling ?? token.title;
}

/** `This Railway account token`: how every message begins, so that the terminal may say "It". */
export const subject = (judged: Pick<Case, 'credential' | 'reach'>) => `This ${judged.credential.detector.name} ${titleOf(judged)}`;

const whole = /^(?:account|organi[sz]ation|workspace|team|tenant|enterprise|group)$/i;

/** `volume postgres-data`, `the account`, `any customer`. */
export function thing({ type, name, id }: Resource): string {
  const called = name || id;
  if (called) return `${type} ${named(called)}`;
  return whole.test(type) ? `the ${type}` : `any ${type}`;
}

/** `volume postgres-data`, or `3 volumes (a, b and c)`. All of one type. */
function things(resources: readonly Resource[]): string {
  const distinct = new Map(resources.map((resource) => [resource.id ?? resource.name ?? '', resource]));
  if (distinct.size < 2) return thing(resources[0]!);
  const type = resources[0]!.type;
  const names = [...distinct.values()].flatMap(({ name, id }) => name || id || []);
  return `${counted(distinct.size, type)} (${listed(names.map((name) => named(name, 40)))})`;
}

export const verbs: Readonly<Record<Action, string>> = { delete: 'delete', admin: 'administer', write: 'change', read: 'read' };

/** The gravest first. */
export const actions: readonly Action[] = ['delete', 'admin', 'write', 'read'];

/** Things by type, as a list: `volume postgres-data, project shop and 2 more`. */
export function objects(grants: readonly Grant[], most = 3): string {
  const types = Map.groupBy(grants, ({ resource }) => resource.type);
  return listed(
    [...types.values()].map((some) => things(some.map(({ resource }) => resource))),
    most,
  );
}

/** What grants let one do, as an infinitive: `delete volume postgres-data, change any variable and 4 more`. */
export function deeds(grants: readonly Grant[], most = 3): string {
  const said = actions.flatMap((action) => {
    const types = Map.groupBy(
      grants.filter((grant) => grant.action === action),
      ({ resource }) => resource.type,
    );
    return [...types.values()].map((some) => `${verbs[action]} ${things(some.map(({ resource }) => resource))}`);
  });
  return listed(said, most);
}

/** `staging`, `production (shop/main)`, `"the blue one"`. */
export function environmentName({ name, kind }: Environment): string {
  if (name === '') return kind === 'unknown' ? 'an unknown environment' : kind;
  return kind === 'unknown' || name.toLowerCase().includes(kind) ? named(name) : `${kind} (${named(name)})`;
}

/** The environments of grants: `production`, `shop/production and blog/production`. */
export const environments = (grants: readonly Grant[]) =>
  listed([...new Set(grants.map(({ environment }) => environmentName(environment)))]);

const beginnings =
  /^(?:Its?|To|The|Their|They|An?|No|Nothing|None|Everything|Every|All|Each|Both|There|This|These|That|Those|Backups?|Snapshots?|Deletion|Deleting|Who(?:ever)?)\b/;

/** A sentence as the second half of another: without its capital, unless that is a name's, and without its full stop. */
export function clause(sentence: string): string {
  const bare = sentence.trim().replace(/\.$/, '');
  return beginnings.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
