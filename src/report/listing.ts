import { fingerprintOf } from '../fingerprint.ts';
import type { Judged } from '../types.ts';
import { listed, named } from '../words.ts';
import { colours, type Page, titleFor } from './card.ts';
import { beside, labelled, words, wrap } from './layout.ts';
import { isJudged } from './tally.ts';

/** Credentials against which there is nothing: a line each. What is unknown of them is said once. */
export function listing(credentials: readonly Judged[], page: Page): string[] {
  if (credentials.length === 0) return [];
  const { paint } = page;
  const rows = credentials.map(
    (judged) => [spotOf(judged), `${titleFor(judged)} ${words(paint, 'dim', `· ${standing(judged)}`)}`] as const,
  );
  return [paint('bold', 'Also found, with no finding against them'), ...beside(rows, page.width), ...unknownsOf(credentials, page)];
}

/** Values of no known provider: a line each, for there is nothing else to say of them. */
export function lookalikes(credentials: readonly Judged[], page: Page): string[] {
  if (credentials.length === 0) return [];
  const { paint } = page;
  const rows = credentials.map((judged) => {
    const { places, masked } = judged.credential;
    const name = places[0]?.name;
    return [
      spotOf(judged),
      `${name === undefined ? '' : `${named(name)} `}${masked} ${words(paint, 'dim', `· fingerprint ${fingerprintOf(judged.credential)}`)}`,
    ] as const;
  });
  const title = `${paint(colours.low, 'low')}  ${paint('bold', 'Look like secrets, of no provider that is known here')} ${paint('dim', '[generic-secret]')}`;
  return [title, ...beside(rows, page.width)];
}

const spotOf = ({ credential: { places } }: Judged) =>
  `${places[0]?.path}:${places[0]?.line}${places.length > 1 ? ` +${places.length - 1}` : ''}`;

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
  if (findings.length > 0 && allowance) {
    const rules = findings.map(({ rule }) => rule.id).join(', ');
    return `allowed${allowance.until ? ` until ${allowance.until}` : ''}: ${allowance.reason} [${rules}]`;
  }
  if (!isJudged(judged)) return asked ? 'asked, and nothing learned' : 'not asked';
  const kinds = [...new Set(reach.grants.map(({ environment }) => environment.kind))];
  if (kinds.includes('unknown')) return 'nothing grave is known';
  return `reaches ${listed(kinds.map((kind) => (kind === 'test' ? 'test data' : kind)))} only`;
}
