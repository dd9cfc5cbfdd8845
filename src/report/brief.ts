import { fingerprintOf } from '../fingerprint.ts';
import type { Finding, Judged } from '../types.ts';
import { colours, type Page } from './card.ts';
import { labelled, words, wrap } from './layout.ts';
import { open } from './tally.ts';

/** What a commit hook has to say of a credential: that it is about to be committed, what it can do, and how to go on. */
export function brief(judged: Judged, { paint, width }: Page): string[] {
  const findings = open(judged);
  const [gravest] = findings as [Finding];
  const leaving = findings.find(({ rule }) => rule.id === 'committed' || rule.id === 'committed-test-key');
  const told = leaving && leaving !== gravest ? `${leaving.message} It ${gravest.rule.title}.` : gravest.message;
  const rules = paint('dim', `[${findings.map(({ rule }) => rule.id).join(', ')}]`);
  const way = `Unstage it; if it belongs there, overreach.yaml can allow ${fingerprintOf(judged.credential)}.`;
  const lines = [
    `${words(paint, 'bold', told)} ${rules}`,
    ...judged.reach.unknowns.map((unknown) => words(paint, 'dim', `Unknown: ${unknown}`)),
    way,
  ];
  const label = gravest.rule.level;
  return labelled(
    paint(colours[label], label),
    lines.flatMap((line) => wrap(line, width - 10)),
    10,
  );
}
