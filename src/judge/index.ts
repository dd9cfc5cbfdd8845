import type { Case, Finding } from '../types.ts';
import { rules } from './rules.ts';
import { exceedsPolicy } from './rules/width.ts';
import { genericSecret } from './rules/place.ts';

/**
 * The rules that a credential breaks, gravest first. `today` is an ISO date: an allowance ends.
 * What the policy file allows is still said, as suppressed; what exceeds it is not suppressed.
 */
export function judge(judged: Case, today: string): Finding[] {
  const { credential, reach, allowance } = judged;
  if (credential.token.public || reach.state === 'revoked' || reach.state === 'expired') return [];
  const over = allowance?.until !== undefined && allowance.until.slice(0, 10) < today.slice(0, 10);
  const { allowance: _, ...bare } = judged;
  const excused: Case = over ? bare : judged;
  const about = credential.detector.id === 'generic' ? [genericSecret] : rules.filter((rule) => rule !== genericSecret);
  const findings = about.flatMap((rule): Finding[] => {
    const grants = rule.breaches(excused);
    if (!grants) return [];
    const suppressed = rule === exceedsPolicy ? undefined : excused.allowance?.reason;
    return [{ rule, message: rule.says(excused, grants), grants, ...(suppressed !== undefined && { suppressed }) }];
  });
  findings.sort((a, b) => b.rule.severity - a.rule.severity);
  if (over && findings[0])
    findings[0] = { ...findings[0], message: `${findings[0].message} The policy file allowed it until ${allowance.until}.` };
  return findings;
}
