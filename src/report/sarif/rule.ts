import type { ReportingDescriptor } from 'sarif';
import type { Detector, Rule } from '../../types.ts';
import { helpFor, sarifLevel } from '../tally.ts';

/** GitHub takes the severity from the rule, and shows one help per rule: so a rule is one of ours times a provider. */
export const ruleId = (rule: Rule, detector: Detector) => `${rule.id}/${detector.id}`;

/** How often what a rule says is so. */
const precision: Readonly<Record<string, string>> = {
  'generic-secret': 'low',
  'exceeds-purpose': 'medium',
  unfenced: 'medium',
  unjudged: 'medium',
};

export function descriptorOf(rule: Rule, detector: Detector): ReportingDescriptor {
  const markdown = helpFor(rule, detector);
  const level = sarifLevel(rule.level);
  const [, ...why] = rule.help.split('\n\n');
  return {
    id: ruleId(rule, detector),
    name: pascal(`${rule.id}-${detector.id}`),
    shortDescription: {
      text: short(
        rule.id === 'generic-secret' ? 'A value looks like a secret of no known provider.' : `${detector.name} credential ${rule.title}.`,
      ),
    },
    fullDescription: { text: short(why.join(' ').replaceAll('\n', ' ') || rule.help) },
    help: { text: plain(markdown), markdown },
    helpUri: detector.docs,
    defaultConfiguration: { level },
    properties: {
      tags: ['security', 'credentials', detector.id],
      precision: precision[rule.id] ?? 'high',
      'problem.severity': level === 'note' ? 'recommendation' : level,
      'security-severity': rule.severity.toFixed(1),
    },
  };
}

const pascal = (id: string) =>
  id
    .split(/[^a-z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** GitHub's limit for descriptions. */
const short = (text: string) => (text.length > 1024 ? `${text.slice(0, 1023)}…` : text);

/** Markdown's links and code as text. Only our own words and detectors' go through it. */
const plain = (markdown: string) => markdown.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)').replaceAll('`', '');
