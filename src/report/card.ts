import { fingerprintOf } from '../fingerprint.ts';
import type { Finding, Judged, Level, Place } from '../types.ts';
import { listed, plural, subject, titleOf, verbs } from '../words.ts';
import { beside, labelled, type Paint, words, wrap } from './layout.ts';
import { type Deed, heading, reachOf } from './reach.ts';
import { channels, readability } from './readers.ts';
import { open, remedy } from './tally.ts';

export interface Page {
  paint: Paint;
  width: number;
  verbose: boolean;
  agents: readonly string[];
}

export const colours: Readonly<Record<Level, Parameters<Paint>[0]>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};

/** The columns before what a label speaks of. */
const gutter = 12;

/** As many things as a screen shows; --verbose shows the rest. */
const most = 12;

export const titleFor = (judged: Judged) => `${judged.credential.detector.name} ${titleOf(judged)} ${judged.credential.masked}`;

/** All there is to say of one credential with findings. */
export function card(judged: Judged, page: Page): string[] {
  const { credential, reach } = judged;
  const { paint, width } = page;
  const text = (label: string, lines: readonly string[]) =>
    labelled(
      `  ${paint('dim', label)}`,
      lines.flatMap((line) => wrap(line, width - gutter)),
      gutter,
    );
  return [
    ...headline(judged, page),
    '',
    ...labelled(`  ${paint('dim', 'where')}`, wheres(judged, page), gutter),
    ...text('readers', credential.places.length > 0 ? readability(credential.places, page.agents) : []),
    ...(page.verbose ? text('', channels(credential.places)) : []),
    ...text('status', [statusOf(judged), `fingerprint ${fingerprintOf(credential)}`]),
    ...text('used to', usesOf(judged)),
    '',
    ...findings(judged, page),
    '',
    ...labelled(`  ${paint('dim', 'reach')}`, reachLines(judged, page), gutter),
    '',
    ...text('unknown', reach.unknowns),
    '',
    ...text('to do', remedies(judged, page)),
  ];
}

function headline(judged: Judged, { paint, width }: Page): string[] {
  const [{ rule }] = open(judged) as [Finding];
  const label = rule.level.toUpperCase();
  return labelled(
    paint(colours[rule.level], label),
    wrap(words(paint, 'bold', `${titleFor(judged)} ${rule.title}`), width - label.length - 2),
    label.length + 2,
  );
}

function wheres({ credential: { places } }: Judged, { verbose, paint, width }: Page): string[] {
  const shown = places.slice(0, verbose ? places.length : most);
  const rows = shown.map((place) => {
    const { surface, path, line, column } = place;
    return [surface === 'env' ? 'environment' : `${path}:${line}:${column}`, words(paint, 'dim', notesOf(place))] as const;
  });
  const lines = beside(rows, width - gutter, 0);
  return [...lines, ...more(places.length - shown.length, 'more places')];
}

function notesOf({ name, environment, tracked, surface }: Place): string {
  const known = [
    name,
    environment.kind === 'unknown' ? undefined : `for ${environment.kind}`,
    surface === 'history' ? 'in the history' : tracked ? 'tracked by git' : undefined,
  ];
  return known.filter((note) => note !== undefined).join(', ');
}

function statusOf({ reach, asked }: Judged): string {
  const known: string[] = [reach.state === 'unknown' ? (asked ? 'not known to be live' : 'not asked whether it is live') : reach.state];
  if (reach.identity) known.push(`acts as ${reach.identity}`);
  if (reach.expires) known.push(reach.expires === 'never' ? 'never expires' : `expires ${reach.expires.slice(0, 10)}`);
  return known.join(', ');
}

/** What the code here does with it; last, that it may do more. */
function usesOf({ credential: { purpose, lost } }: Judged): string[] {
  const does = Map.groupBy(purpose, ({ action, resource }) => (resource === '' ? verbs[action] : `${verbs[action]} ${plural(resource)}`));
  const said = [...does].map(([what, uses]) => `${what} (${listed([...new Set(uses.map(({ path, line }) => `${path}:${line}`))], 3)})`);
  return lost === undefined || said.length === 0 ? said : [...said, `and more, which could not be followed (${lost})`];
}

/** The messages, each with its level before it and its rule after it. They speak of one credential, so it is named once. */
function findings(judged: Judged, { paint, width }: Page): string[] {
  const opening = `${subject(judged)} `;
  return open(judged).flatMap(({ rule, message }) => {
    const said = message.startsWith(opening) ? `It ${message.slice(opening.length)}` : message;
    return labelled(`  ${paint(colours[rule.level], rule.level)}`, wrap(`${said} ${paint('dim', `[${rule.id}]`)}`, width - gutter), gutter);
  });
}

function reachLines({ reach }: Judged, { paint, width, verbose }: Page): string[] {
  const environments = reachOf(reach.grants);
  const shown = environments.slice(0, verbose ? environments.length : most);
  const lines = shown.flatMap(({ environment, deeds }) => {
    const some = deeds.slice(0, verbose ? deeds.length : most);
    const name = paint(environment.kind === 'production' ? ['bold', 'red'] : 'bold', heading(environment));
    return [name, ...some.flatMap((deed) => deedLines(deed, width - gutter, paint)), ...more(deeds.length - some.length, 'more', '  ')];
  });
  return [...lines, ...more(environments.length - shown.length, 'more environments')];
}

const more = (count: number, what: string, indent = '') => (count > 0 ? [`${indent}and ${count} ${what} (--verbose)`] : []);

function deedLines({ verb, what, because }: Deed, width: number, paint: Paint): string[] {
  const said = because === undefined ? [what] : [what, words(paint, 'dim', because)];
  return labelled(
    `  ${verb}`,
    said.flatMap((line) => wrap(line, width - 14)),
    14,
  );
}

/** Rules that are about the place and not the token: what to do about them is something else. */
const ofPlace = new Set(['committed', 'committed-test-key', 'live-credential', 'unfenced', 'shared-credential']);

/** What to do about the token, what would do for the work here, and what to do about the place: of each, the gravest finding's. */
function remedies(judged: Judged, { verbose }: Page): string[] {
  const rules = open(judged).map(({ rule }) => rule);
  const gravest = [
    rules.find(({ id }) => !ofPlace.has(id)),
    rules.find(({ id }) => id === 'exceeds-purpose'),
    rules.find(({ id }) => ofPlace.has(id)),
  ];
  const told = verbose ? rules : gravest.filter((rule) => rule !== undefined);
  return [...new Set(told.map((rule) => remedy(rule, judged.credential.detector)))];
}
