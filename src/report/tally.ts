import type { Detector, Finding, Judged, Level, Report, Rule } from '../types.ts';

export const levels: readonly Level[] = ['critical', 'high', 'medium', 'low'];

/** SARIF's word for it. */
export const sarifLevel = (level: Level) => (level === 'medium' ? 'warning' : level === 'low' ? 'note' : 'error');

/** The findings that count: not those that the policy file allows. */
export const open = ({ findings }: Judged): Finding[] => findings.filter(({ suppressed }) => suppressed === undefined);

export const isJudged = ({ reach }: Judged) => reach.grants.length > 0;

/**
 * What is still to be asked of a provider. Not of a key that is public, of one that is dead, or of a value of no known provider:
 * there, nothing is left to ask.
 */
export const isUnjudged = (judged: Judged) =>
  !isJudged(judged) &&
  !judged.credential.token.public &&
  judged.credential.detector.id !== 'generic' &&
  judged.reach.state !== 'revoked' &&
  judged.reach.state !== 'expired';

export interface Tally {
  findings: Record<Level, number>;
  judged: number;
  unjudged: number;
}

export function tally({ credentials }: Report): Tally {
  const findings = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const judged of credentials) for (const { rule } of open(judged)) findings[rule.level]++;
  return { findings, judged: credentials.filter(isJudged).length, unjudged: credentials.filter(isUnjudged).length };
}

/** Gravest first; among equals, by where they lie. */
export function gravestFirst(credentials: readonly Judged[]): Judged[] {
  const weight = (judged: Judged) => open(judged)[0]?.rule.severity ?? 0;
  const where = ({ credential: { places } }: Judged) => places[0]?.path ?? '';
  return [...credentials].sort(
    (a, b) => weight(b) - weight(a) || open(b).length - open(a).length || (where(a) < where(b) ? -1 : where(a) > where(b) ? 1 : 0),
  );
}

/** A rule's help for tokens of one provider: what that provider offers instead comes first. */
export function helpFor(rule: Rule, detector: Detector): string {
  const advice = detector.advice?.[rule.id];
  return `${advice ? `${advice}\n\n` : ''}${rule.help}\n\nSee [${detector.name}'s own page](${detector.docs}).`;
}

/** What to do about a finding, in a sentence or two: the provider's advice, else the first line of the rule's help. */
export const remedy = (rule: Rule, detector: Detector) => detector.advice?.[rule.id] ?? rule.help.split('\n', 1)[0] ?? '';
