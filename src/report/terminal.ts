import type { Report, Reporter, Skipped } from '../types.ts';
import { counted } from '../words.ts';
import { brief } from './brief.ts';
import { card, type Page } from './card.ts';
import { presentable } from './clean.ts';
import { labelled, painter, size, time, words, wrap } from './layout.ts';
import { listing, lookalikes } from './listing.ts';
import { gravestFirst, levels, open, tally } from './tally.ts';

/** For people: the gravest credential first, what it is, who can read it, what it reaches, what to do. */
export const terminal: Reporter = (report, { width, color, verbose }) => {
  const fit = presentable(report);
  const page: Page = { paint: painter(color), width: Math.min(Math.max(width || 80, 40), 160), verbose, agents: fit.agents };
  const credentials = gravestFirst(fit.credentials);
  const some = Map.groupBy(credentials, (judged) =>
    open(judged).length === 0 ? 'rest' : judged.credential.detector.id === 'generic' ? 'alike' : 'grave',
  );
  const short = fit.surface === 'staged' && !verbose;
  const blocks = [
    ...(some.get('grave') ?? []).map((judged) => (short ? brief(judged, page) : card(judged, page))),
    lookalikes(some.get('alike') ?? [], page),
    short ? [] : listing(some.get('rest') ?? [], page),
    left(fit, page),
    summary(fit, page),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join('\n'));
  return `${text.join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
};

/** What was not looked at. Never left out where that makes the scan incomplete. */
function left({ skipped }: Report, { paint, width, verbose }: Page): string[] {
  const missed = skipped.filter(({ complete }) => !complete);
  const meant = skipped.filter(({ complete }) => complete);
  const lines = (some: readonly Skipped[]) => some.flatMap(({ path, reason }) => labelled('', wrap(`${path}: ${reason}`, width - 2), 2));
  const shown = missed.slice(0, verbose ? missed.length : 20);
  const rest = missed.length > shown.length ? [`  and ${missed.length - shown.length} more (--verbose)`] : [];
  return [
    ...(missed.length > 0
      ? [paint('yellow', `Not looked at, so that this report is incomplete: ${counted(missed.length, 'path')}`), ...lines(shown), ...rest]
      : []),
    ...(verbose && meant.length > 0 ? [paint('dim', `Left out by design: ${counted(meant.length, 'path')}`), ...lines(meant)] : []),
  ];
}

function summary(report: Report, { paint, width }: Page): string[] {
  const { findings, unjudged } = tally(report);
  const looked = `${counted(report.files, 'file')} (${size(report.bytes)}, ${time(report.seconds)})`;
  if (report.credentials.length === 0) return wrap(`No credential in ${looked}.`, width);
  const parts = levels.flatMap((level) => (findings[level] > 0 ? `${findings[level]} ${level}` : []));
  const all = report.credentials.flatMap((judged) => judged.findings);
  const allowed = all.filter(({ suppressed }) => suppressed !== undefined).length;
  const verdict =
    parts.length > 0 ? words(paint, 'bold', `${counted(all.length - allowed, 'finding')}: ${parts.join(', ')}.`) : 'No finding.';
  const excused = allowed > 0 ? ` The policy file allows ${allowed}.` : '';
  const lines = wrap(`${verdict}${excused} ${counted(report.credentials.length, 'credential')} in ${looked}.`, width);
  if (unjudged === 0) return lines;
  const who = counted(unjudged, 'credential');
  const closing = report.online ? `${who} could not be judged.` : `${who} could not be judged offline; \`overreach scan --online\` asks.`;
  return [...lines, ...wrap(closing, width)];
}
