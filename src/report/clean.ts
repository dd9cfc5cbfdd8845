import type { Secret } from '../secret.ts';
import type { Judged, Report } from '../types.ts';

/**
 * What must not reach a terminal, an editor or an agent as it is: control characters (and so every ANSI sequence),
 * characters that turn the direction of text, that cannot be seen, or that only a model reads (tags). Joiners stay: names are written with them.
 */
const unsafe =
  // eslint-disable-next-line no-misleading-character-class
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

const spoken: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/** A text that somebody else wrote, fit to be shown: what is unsafe in it is spelled out. */
export const clean = (text: string) =>
  text.toWellFormed().replace(unsafe, (found) => spoken[found] ?? String.raw`\u{${found.codePointAt(0)!.toString(16)}}`);

type Fit = (text: string) => string;

/**
 * A report of which every text is fit to be shown, and in which no secret stands where it was not looked for: in a path, a key, a name.
 * Reporters begin with it, so that none of them has to think of that again.
 */
export function presentable(report: Report): Report {
  const texts = new Set<string>();
  rewritten(report, (text) => {
    texts.add(text);
    return text;
  });
  const everything = [...texts].join('\n');
  const astray = report.credentials.flatMap(secretsOf).filter(([secret]) => secret.test((value) => everything.includes(value)));
  return rewritten(report, (text) => clean(astray.reduce((left, [secret, mask]) => secret.hideIn(left, mask), text)));
}

/** Its secrets, and what may be shown of them. A short password is a word as others are: hidden, it would tear holes into names, and so be told. */
function secretsOf({ credential: { secret, parts, otherwise = [], masked, token } }: Judged): (readonly [Secret, string])[] {
  const others = [parts, ...otherwise.map((way) => way.parts)].flatMap((some) => Object.values(some));
  const all = [[secret, masked] as const, ...others.map((part) => [part, '***'] as const)];
  return all.filter(([one]) => one.length >= (token.password ? 12 : 8));
}

const rewritten = (report: Report, fit: Fit): Report => ({
  ...report,
  root: fit(report.root),
  agents: report.agents.map(fit),
  skipped: each(report.skipped, fit),
  credentials: report.credentials.map((judged) => shown(judged, fit)),
  ...(report.anchor !== undefined && { anchor: fit(report.anchor) }),
});

function shown(judged: Judged, fit: Fit): Judged {
  const { credential, reach, allowance, findings } = judged;
  return {
    ...judged,
    credential: {
      ...credential,
      masked: clean(credential.masked),
      facts: each(credential.facts, fit),
      places: each(credential.places, fit),
      purpose: each(credential.purpose, fit),
    },
    reach: each(reach, fit),
    ...(allowance && { allowance: each(allowance, fit) }),
    findings: findings.map(({ rule, message, grants, suppressed }) => ({
      rule,
      message: fit(message),
      grants: each(grants, fit),
      ...(suppressed !== undefined && { suppressed: fit(suppressed) }),
    })),
  };
}

/** The same data, with every text in it fit. */
function each<T>(value: T, fit: Fit): T {
  if (typeof value === 'string') return fit(value) as T;
  if (Array.isArray(value)) return value.map((item) => each<unknown>(item, fit)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each<unknown>(item, fit)])) as T;
}
