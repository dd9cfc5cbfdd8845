import type { Judged, Report, Reporter } from '../types.ts';
import { counted, listed } from '../words.ts';
import { brief } from './brief.ts';
import { card, type Page, titleFor } from './card.ts';
import { presentable } from './clean.ts';
import { labelled, painter, size, time, words, wrap } from './layout.ts';
import { gravestFirst, isJudged, levels, open, tally } from './tally.ts';

/** For people: the gravest credential first, what it is, who can read it, what it reaches, what to do. */
export const terminal: Reporter = (report, { width, color, verbose }) => {
  const fit = presentable(report);
  const page: Page = { paint: painter(color), width: Math.min(Math.max(width || 80, 40), 160), verbose, agents: fit.agents };
  const credentials = gravestFirst(fit.credentials);
  const grave = credentials.filter((judged) => open(judged).length > 0);
  const rest = credentials.filter((judged) => open(judged).length === 0);
  const short = fit.surface === 'staged' && !verbose;
  const blocks = [
    ...grave.map((judged) => (short ? brief(judged, page) : card(judged, page))),
    short ? [] : listing(rest, page),
    left(fit, page),
    summary(fit, page),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join('\n'));
  return `${text.join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
};

/** Credentials against which there is nothing: a line each. What is unknown of them is said once. */
function listing(credentials: readonly Judged[], page: Page): string[] {
  if (credentials.length === 0) return [];
  const { paint, width } = page;
  const spots = credentials.map(
    ({ credential: { places } }) => `${places[0]?.path}:${places[0]?.line}${places.length > 1 ? ` +${places.length - 1}` : ''}`,
  );
  const room = Math.floor(width / 2) - 4;
  const wide = Math.max(...spots.map((spot) => (spot.length > room ? 0 : spot.length)), 8);
  const lines = credentials.flatMap((judged, index) => {
    const said = wrap(`${titleFor(judged)} ${words(paint, 'dim', `· ${standing(judged)}`)}`, width - wide - 4);
    const spot = spots[index]!;
    return spot.length > wide ? [`  ${spot}`, ...labelled('', said, wide + 4)] : labelled(`  ${spot}`, said, wide + 4);
  });
  return [paint('bold', 'Also found, with no finding against them'), ...lines, ...unknownsOf(credentials, page)];
}

function unknownsOf(credentials: readonly Judged[], { paint, width, verbose }: Page): string[] {
  const pairs = credentials.flatMap(({ reach, credential }) => reach.unknowns.map((unknown) => ({ unknown, masked: credential.masked })));
  const lines = [...Map.groupBy(pairs, ({ unknown }) => unknown)].flatMap(([unknown, some]) => {
    const whose = listed([...new Set(some.map(({ masked }) => masked))], verbose ? pairs.length : 3);
    return wrap(`${unknown} ${words(paint, 'dim', `(${whose})`)}`, width - 12);
  });
  return lines.length > 0 ? ['', ...labelled(`  ${paint('dim', 'unknown')}`, lines, 12)] : [];
}

/** Why there is no finding, in a few words. */
function standing(judged: Judged): string {
  const { credential, reach, asked, allowance, findings } = judged;
  if (credential.token.public) return 'public by design';
  if (reach.state === 'revoked' || reach.state === 'expired') return reach.state;
  if (findings.length > 0 && allowance)
    return `allowed${allowance.until ? ` until ${allowance.until}` : ''}: ${allowance.reason} [${findings.map(({ rule }) => rule.id).join(', ')}]`;
  if (!isJudged(judged)) return asked ? 'asked, and nothing learned' : 'not asked';
  const kinds = [...new Set(reach.grants.map(({ environment }) => environment.kind))];
  return kinds.includes('unknown')
    ? 'nothing grave is known'
    : `reaches ${listed(kinds.map((kind) => (kind === 'test' ? 'test data' : kind)))} only`;
}

/** What was not looked at. Never left out where that makes the scan incomplete. */
function left({ skipped }: Report, { paint, width, verbose }: Page): string[] {
  const missed = skipped.filter(({ complete }) => !complete);
  const meant = verbose ? skipped.filter(({ complete }) => complete) : [];
  const lines = (some: typeof skipped) => some.flatMap(({ path, reason }) => labelled('', wrap(`${path}: ${reason}`, width - 4), 2));
  return [
    ...(missed.length > 0
      ? [paint('yellow', `Not looked at, so that this report is incomplete: ${counted(missed.length, 'path')}`), ...lines(missed)]
      : []),
    ...(meant.length > 0 ? [paint('dim', `Left out by design: ${counted(meant.length, 'path')}`), ...lines(meant)] : []),
  ];
}

function summary(report: Report, { paint, width }: Page): string[] {
  const { findings, unjudged } = tally(report);
  const looked = `${counted(report.files, 'file')} (${size(report.bytes)}, ${time(report.seconds)})`;
  if (report.credentials.length === 0) return wrap(`No credential in ${looked}.`, width);
  const parts = levels.flatMap((level) => (findings[level] > 0 ? `${findings[level]} ${level}` : []));
  const all = levels.reduce((sum, level) => sum + findings[level], 0);
  const verdict = parts.length > 0 ? words(paint, 'bold', `${counted(all, 'finding')}: ${parts.join(', ')}.`) : 'No finding.';
  const allowed = report.credentials.reduce(
    (sum, { findings }) => sum + findings.filter(({ suppressed }) => suppressed !== undefined).length,
    0,
  );
  const excused = allowed > 0 ? ` The policy file allows ${allowed}.` : '';
  const lines = wrap(`${verdict}${excused} ${counted(report.credentials.length, 'credential')} in ${looked}.`, width);
  if (unjudged === 0) return lines;
  const who = counted(unjudged, 'credential');
  const closing = report.online ? `${who} could not be judged.` : `${who} could not be judged offline; \`overreach audit\` asks.`;
  return [...lines, ...wrap(closing, width)];
}
