import { uncamel } from '../like.ts';
import { isAnyones } from './anyones.ts';
import type { Page } from './find.ts';
import { goesOn, isArgument } from './heads.ts';
import { imports, opens } from './imports.ts';
import { isMentioned } from './mentions.ts';
import { plain } from './once.ts';
import type { Pattern } from './outline.ts';
import { addressed, farOff, inProse, isHandedOver, isHeaded, isInPath, linesBefore } from './vicinity.ts';

interface Look {
  provider?: string;
  public?: boolean;
  named?: Pattern;
  /** What every name that fits has in it, one of these. */
  words?: readonly string[];
  notNamed?: Pattern;
}

/** What a name ends with that says what its value is, and that it is no secret: `LINODE_CHECKSUM`, `neonRevision`. A path is no name. */
const plainly =
  /(?:^|[^a-z])(?:(?<!(?:secret|key|token)[-_. ]?)id|uu?id|guid|sha\d*|md5|crc|commit|checksum|digest|etag|fingerprint|hash|version|revision|rev|integrity|ur[il]|href|link|host(?:name)?|endpoint|region|zone|name|bucket|image|slug|ref|branch|tag|domain|e-?mail|account|workspace|environment|env|build|project|org(?:anization)?|cluster|index|dataset|(?:cache|public|primary|foreign|sort|partition)[-_. ]?key|path|file|dir|port|size|time|date)s?$/;

const isPlainly = (name: string) => name.includes('/') || plainly.test(uncamel(name, '_').toLowerCase());

/** The same of what stands right before a value: its file need not be parsed. */
function isPlainlySo(text: string, start: number, wanted: RegExp): boolean {
  const name = right.exec(text.slice(Math.max(0, start - NAME), start))?.[1];
  return name !== undefined && isPlainly(name) && !endsWith(name, wanted);
}

/** How long a name is at most, with what gives it its value. */
const NAME = 80;

/** Of `user:password` the first is no name of the second. */
const right = /(?<![\w$.@/-])["'`]?([\w$.-]{1,60})["'`]?\s{0,4}(?:=>|=|(?<=sha\d{1,3}|md5):|:(?=[\s"'`]))\s{0,4}["'`]?$/;

/** Whether the name that was wanted is the very end of one: an id that is wanted is called an id. */
const endsWith = (name: string, wanted: RegExp) => new RegExp(`(?:${wanted.source})$`, wanted.flags).test(name);

/** `mg.shop.example`, `mia@shop.example`; and not `shop.project.id`. */
const address =
  /^(?:[\w.+-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|app|co|ai|eu|de|uk|fr|us|cloud|local|internal|example|test))$/i;

/** Keys that files have around what they set, whatever it is: `services.web.environment.ROLLBAR_TOKEN`, `client = Drone(token=`. */
const frame = /^(?:services?|environment|client)$/i;

/** Keys that say something, and the last, as one path. */
const pathOf = (keys: readonly string[], says: (key: string) => boolean) =>
  keys.filter((key, at) => at === keys.length - 1 || says(key)).join('.');

/** How surely a value is a provider's by what stands beside it, from its own name (1) down to what stands somewhere around it; 0: not at all. */
export type Closeness = number;

/**
 * How much of what stands beside a value says that it is this provider's. Its own name decides; where that name could be anyone's (`token`,
 * `Authorization`), the lines around it, the file's name and what it imports; where it has none, the words right before it.
 * What has no name of its own proves itself, so that only a name of somebody else speaks against it.
 */
export function speaksOf(
  page: Page,
  { provider = '', named, words = [], notNamed, public: isPublic = false }: Look,
  start: number,
  end: number,
  isPart = false,
): Closeness {
  if (named && (!isMentioned(page, named, words, start, end) || isInPath(page.text, start, named))) return 0;
  if (named && !isPart && !isPublic && isPlainlySo(page.text, start, plain(named))) return 0;
  const handedOver = named && isHandedOver(page.text, start, end, named);
  if (handedOver !== undefined) return handedOver ? 0.6 : 0;
  const own = page.named(start, end);
  const path = own.keys.join('.') || own.name || '';
  if (notNamed && plain(notNamed).test(pathOf(own.keys, (key) => !frame.test(key)) || path)) return 0;
  if (!named) return 0.1;
  const wanted = plain(named);
  // In a message, a comment of data, the name is that of the whole text.
  if (own.value && /[\s(]/.test(page.text.slice(own.value[0], start)) && inProse(page.text, start, wanted)) return 0.7;
  const { name } = own;
  if (name === undefined) return withoutName(page, wanted, path, start, end);
  const handed = isArgument(page.text, start);
  // What goes before it among the arguments of a call, and is no name: a domain, an address.
  if (handed && address.test(name)) return wanted.test(linesBefore(page.text, start).at(-1)!) ? 0.5 : 0;
  const said = wanted.exec(name) ?? wanted.exec(uncamel(name, '_'));
  if (!isPart && !isPublic && isPlainly(name) && !endsWith(name, wanted)) return 0;
  if (!isPart && !isAnyones(name) && !handed && goesOn(name, wanted, provider)) return 0;
  // Of two providers in one name, the one that is more of it: `GOOGLE_MAPBOX_TOKEN`.
  if (said) return 0.9 + said[0].length / 1000;
  if (wanted.test(path) || wanted.test(pathOf(own.keys, (key) => !isAnyones(key)))) return 0.8;
  if (!isAnyones(name)) return handed && opens(name) && imports(page, wanted, name) ? 0.2 : 0;
  const distance = farOff(page.text, start, end, wanted) ?? addressed(page.text, start, end, named);
  if (distance !== undefined) return 0.6 - distance / 10_000;
  if (own.keys.length < 2 && isHeaded(page.text, start, named, name)) return 0.45;
  if (wanted.test(`${page.path} ${name}`)) return 0.3;
  return imports(page, wanted, name) ? 0.25 : 0;
}

/** The same of a value that has no name of its own: it may have keys, and words before it. */
function withoutName(page: Page, wanted: RegExp, path: string, start: number, end: number): Closeness {
  if (wanted.test(path)) return 0.8;
  if (inProse(page.text, start, wanted)) return 0.7;
  return isAlone(page.text, start, end) && wanted.test(page.path) ? 0.3 : 0;
}

/** Whether a file holds nothing else: `.vault-token`. */
const isAlone = (text: string, start: number, end: number) => text.length < end - start + 8 && text.trim() === text.slice(start, end);
