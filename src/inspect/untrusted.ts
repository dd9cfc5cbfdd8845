import type { Secret } from '../secret.ts';

/** Marks that turn the direction of writing, and others that cannot be seen. */
const unseen = /\p{Cf}+/gu;
/** Controls, among them those of terminals, and ends of lines. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const longest = 500;
/** A shorter one, a weak password, could be part of an honest name. */
const shortest = 12;

/**
 * What was learned, fit to be shown. Names come from providers, which may be hostile: no control characters, no endless
 * texts, and no secret of ours that a provider echoes in a name.
 */
export function shown<T>(learned: T, secrets: readonly Secret[]): T {
  const hidden = secrets.filter((secret) => secret.length >= shortest).map((secret) => secret.reveal());
  return cleaned(learned, hidden.flatMap(written)) as T;
}

/** A secret as it may be echoed: as it is, as a URL or a log has it, or from within the base64 of something longer. */
const written = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('hex'),
  ...[0, 1, 2].flatMap((before) => [within(secret, before, 'base64'), within(secret, before, 'base64url')]),
];

/** The letters of base64 that stand for this alone, behind so many other bytes. */
const within = (secret: string, before: number, encoding: 'base64' | 'base64url') =>
  Buffer.from(' '.repeat(before) + secret)
    .toString(encoding)
    .replace(/=+$/, '')
    .slice(before === 0 ? 0 : before + 1, -1);

function cleaned(value: unknown, hidden: readonly string[]): unknown {
  if (typeof value === 'string') {
    let text = value.replace(unseen, '').replace(controls, ' ');
    for (const secret of hidden) text = text.replaceAll(secret, '***');
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  }
  if (Array.isArray(value)) return value.map((item) => cleaned(item, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, hidden)]));
}
