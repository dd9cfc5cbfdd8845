import { Secret } from '../secret.ts';
import type { Page, Sighting } from './find.ts';
import { type Assigned, assignments } from './generic/assigned.ts';
import { type FileKind, kindOf } from './generic/files.ts';
import { type Grade, gradeOf } from './generic/names.ts';
import { isDrawn, isGenerated, isMadeUp, isNone, isUuid } from './generic/values.ts';
import { fromBase64 } from './login.ts';
import type { Outline } from './outline.ts';

/** In code, a line as long as this was written by a program. */
const LONG = 2000;

/**
 * Values that are assigned to a secret-like name and look like a secret, of whatever provider. Most of what looks so is none: where it is
 * unsure, it is silent. Cheap questions first; a value's name by its syntax is asked for last.
 */
export function secretlike(page: Page, outlines: readonly Outline[]): Sighting[] {
  const kind = kindOf(page.path);
  if (outlines.length === 0 || kind === 'none') return [];
  const found: Sighting[] = [];
  for (const assigned of assignments(page.text, kind !== 'code')) {
    const looks = looksOf(page.text, assigned, kind);
    const outline = looks && outlines.find(({ generic }) => generic === looks);
    const own = outline && ownName(page, assigned);
    if (!own) continue;
    const { start, end } = assigned;
    const secret = new Secret(page.text.slice(start, end));
    found.push({ outline, start, end, secret, prefix: '', name: own.name, keys: own.keys, facts: {}, parts: {}, closeness: 0.1 });
  }
  return found;
}

/** Whether a text, or a part of one, has any. */
export function hasSecretlike(text: string, kind: FileKind): boolean {
  for (const assigned of assignments(text, kind !== 'code')) if (looksOf(text, assigned, kind)) return true;
  return false;
}

function looksOf(text: string, assigned: Assigned, kind: FileKind): Outline['generic'] {
  const { name, start, end, form, scheme } = assigned;
  const grade = gradeOf(name);
  if (!grade) return undefined;
  const value = text.slice(start, end);
  if (isNone(value) || value.includes(name) || isHalf(text, assigned)) return undefined;
  const plain = fromBase64(value)?.trimEnd();
  if (plain !== undefined && plain.length > 3) return looksEncoded(plain, grade, kind);
  if (scheme?.toLowerCase() === 'basic') return undefined;
  if (kind === 'code' && isInLongLine(text, start)) return undefined;
  if (isUuid(value)) return kind !== 'code' && grade !== 'key' ? 'drawn' : undefined;
  if (grade === 'key' && !(kind !== 'code' && /^[A-Z][A-Z\d_]+$/.test(name))) return undefined;
  if (isDrawn(value)) return 'drawn';
  if (kind === 'code') return form === 'quoted' && grade === 'password' && isGenerated(value) ? 'chosen' : undefined;
  return kind === 'settings' && form !== 'header' && isMadeUp(value, grade) ? 'chosen' : undefined;
}

/** What stands in base64 is no more secret than its text: a Kubernetes secret's value, the login of a header. */
function looksEncoded(text: string, grade: Grade, kind: FileKind): Outline['generic'] {
  const value = /^[^\s:]{1,100}:(\S+)$/.exec(text)?.[1] ?? text;
  if (/^[{<[]|\s/.test(value) || isNone(value)) return undefined;
  if (isDrawn(value)) return 'drawn';
  return (kind === 'settings' || value !== text) && isMadeUp(value, value === text ? grade : 'password') ? 'chosen' : undefined;
}

/** How far from the one half of a pair the other is. */
const BESIDE = 300;

const half = /(?:api|app|application|access|consumer|client)[-_.]?(?:key|token)$/i;
const other = /^(?:api|app|application|access|consumer|client)?[-_.]?secret(?:[-_.]?(?:access)?[-_.]?key)?$/i;

/** Of a pair the secret is the secret, and `shop_api_key` beside `shop_api_secret` is its id. */
function isHalf(text: string, { name, at, end }: Assigned): boolean {
  const whose = name.replace(half, '');
  if (whose === name || /secret/i.test(name)) return false;
  const around = `${text.slice(Math.max(0, at - BESIDE), at)}\n${text.slice(end, end + BESIDE)}`;
  return [...around.matchAll(/secret[\w.-]{0,20}(?=["']?\s{0,20}[:=])/gi)].some(({ index, 0: rest }) => {
    const one = (/[\w.-]{1,60}$/.exec(around.slice(Math.max(0, index - 60), index))?.[0] ?? '') + rest;
    return one.startsWith(whose) && other.test(one.slice(whose.length));
  });
}

function isInLongLine(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at);
  const to = text.indexOf('\n', at);
  return (to === -1 ? text.length : to) - from > LONG;
}

/** Keys under which nothing is meant: manuals, schemas, translations. */
const shown =
  /^(?:examples?|x-example|schemas?|properties|definitions|translations?|messages|i18n|locales?|samples?|mocks?|fixtures?|integrity|dist|checksums?|hashes|tests?)$/i;

/** What it is called by the syntax of its file, where that has something to say. */
function ownName({ named }: Page, { name, start, end }: Assigned): { name: string; keys: readonly string[] } | undefined {
  const own = named(start, end);
  if (own.keys.slice(0, -1).some((key) => shown.test(key))) return undefined;
  const grade: Grade | undefined = own.name === undefined ? undefined : gradeOf(own.name);
  return grade ? { name: own.name!, keys: own.keys } : { name, keys: own.keys.length > 0 ? own.keys : [name] };
}
