import { registry } from '../detect/registry.ts';
import { UsageError } from '../errors.ts';
import { rules } from '../judge/rules.ts';
import { nearest } from '../nearest.ts';
import type { Detector, Rule } from '../types.ts';
import { rowOf } from './providers.ts';
import { codeOf, print } from './say.ts';

/** Says what a rule or a provider is about. */
export async function explain(id: string): Promise<number> {
  const rule = rules.find((one) => one.id === id);
  if (rule) {
    return codeOf(await print(ruleText(rule)));
  }
  const { ids, load } = await registry();
  if (!ids.includes(id)) {
    const all = [...rules.map((one) => one.id), ...ids];
    const close = nearest(id, all);
    throw new UsageError(
      `there is no rule and no provider ${JSON.stringify(id)}${close === undefined ? `; there are ${all.join(', ')}.` : `; did you mean ${close}?`}`,
    );
  }
  return codeOf(await print(providerText(await load(id))));
}

function ruleText({ id, title, level, severity, help }: Rule): string {
  return `${id} (${level}, ${severity})\n\nThe credential ${title}.\n\n${help}`;
}

function providerText(detector: Detector): string {
  const { name, docs, hosts, tokens } = rowOf(detector);
  const kinds = tokens.map(({ title, offline, online, environments, undo }) => {
    const told = [
      offline && 'says something of itself offline',
      online && 'can be asked',
      environments && 'tells its environments',
      undo && 'tells what a deletion would leave',
    ];
    return `  ${title}: ${told.filter(Boolean).join(', ') || 'is recognized, and nothing more is known of it'}`;
  });
  const advice = Object.entries(detector.advice ?? {}).map(([rule, sentence]) => `  ${rule}: ${sentence}`);
  return [
    `${name} – ${docs}`,
    '',
    'Tokens',
    ...kinds,
    '',
    hosts.length > 0
      ? `Asked, with --online only: ${hosts.join(', ')}`
      : 'Never asked by name; only a host that --allow-host names, if any.',
    ...(advice.length > 0 ? ['', 'What to do instead', ...advice] : []),
  ].join('\n');
}
