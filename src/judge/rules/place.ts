import type { Case, Place, Rule } from '../../types.ts';
import { counted, listed, named, subject } from '../../words.ts';
import { at, named as namesOne, testOnly } from '../reach.ts';

const loopback = /^(?:localhost|(?:[a-z0-9-]{1,63}\.){1,9}localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1\]?|\/.*)$/i;

/** It opens something on this machine only: a database for development. */
function forLoopback({ credential }: Case): boolean {
  const hosts = credential.facts['host']?.split(',') ?? [];
  return hosts.length > 0 && hosts.every((host) => loopback.test(host.replace(/^([^:]+|\[.*\]):\d{1,5}$/, '$1')));
}

/** In version control for all to read, and nothing excuses it. */
function committedPlaces(judged: Case): Place[] {
  if (judged.allowance || forLoopback(judged)) return [];
  return judged.credential.places.filter(({ tracked }) => tracked);
}

function saysCommitted(judged: Case): string {
  const [first, ...further] = committedPlaces(judged);
  if (!first) return '';
  const where = `${at(first)}${further.length > 0 ? ` and ${counted(further.length, 'more place')}` : ''}`;
  if (first.surface === 'staged')
    return `${subject(judged)} is about to be committed, in ${where}: every clone and every agent would have it.`;
  if (first.surface === 'diff')
    return `${subject(judged)} is added by this change, in ${where}: every clone and every agent would have it.`;
  if (first.surface === 'history') return `${subject(judged)} is in the history, in ${where}: every clone and every agent has it.`;
  return `${subject(judged)} is in version control, in ${where}: every clone and every agent has it.`;
}

export const committed: Rule = {
  id: 'committed',
  title: 'is in version control',
  level: 'high',
  severity: 8.0,
  help: `Revoke it, then put its successor where git does not see it: an ignored file, a secret store, the environment.

Every clone has it, every agent that works in one can read it, and taking it out of the file leaves it in the history. Only revoking ends that.`,
  breaches: (judged) => (!testOnly(judged) && committedPlaces(judged).length > 0 ? [] : undefined),
  says: saysCommitted,
};

export const committedTestKey: Rule = {
  id: 'committed-test-key',
  title: 'is in version control, and reaches test data only',
  level: 'low',
  severity: 2.0,
  help: `Keep it out of version control all the same, or allow it in \`overreach.yaml\` with the reason.

It reaches test data only. Who has it can still fill, empty and exhaust that.`,
  breaches: (judged) => (testOnly(judged) && committedPlaces(judged).length > 0 ? [] : undefined),
  says: saysCommitted,
};

export const sharedCredential: Rule = {
  id: 'shared-credential',
  title: 'serves several environments',
  level: 'medium',
  severity: 5.2,
  help: `Give each environment a credential of its own.

One secret that serves several environments cannot be taken from one of them without breaking the others, and is as exposed as the least guarded.`,
  breaches: ({ credential }) =>
    new Set(credential.places.filter(namesOne).map(({ environment }) => environment.kind)).size > 1 ? [] : undefined,
  says(judged) {
    const kinds = Map.groupBy(judged.credential.places.filter(namesOne), ({ environment }) => environment.kind);
    return `${subject(judged)} serves ${listed(
      [...kinds].map(([kind, places]) => `${kind} (${at(places[0]!)})`),
      6,
    )}.`;
  },
};

export const genericSecret: Rule = {
  id: 'generic-secret',
  title: 'looks like a secret of a provider that is not known here',
  level: 'low',
  severity: 1.5,
  help: `If it is a secret, keep it where no agent reads; if it is none, allow it in \`overreach.yaml\`.

It was found by its name and by looking drawn by lot. What it opens is not known, so nothing else is said of it.`,
  breaches: () => [],
  says({ credential: { places } }) {
    const [first] = places;
    return first
      ? `The value${first.name ? ` of ${named(first.name)}` : ''} at ${at(first)} looks like a secret, of no provider that is known here.`
      : '';
  },
};
