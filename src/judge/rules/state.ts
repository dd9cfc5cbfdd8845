import type { Case, Place, Reader, Rule } from '../../types.ts';
import { clause, listed, subject, titleOf } from '../../words.ts';
import { at } from '../reach.ts';

const isLive = ({ reach }: Case) => reach.state === 'live';

const readable = ({ credential }: Case) =>
  credential.places.filter(({ readableBy }) => readableBy.some(({ verdict }) => verdict !== 'denied'));

export const liveCredential: Rule = {
  id: 'live-credential',
  title: 'is live, and an agent can read it',
  level: 'medium',
  severity: 5.5,
  help: `Move it to where no agent reads, such as a secret store.

Its provider accepts it today, so whoever reads it can use it.`,
  breaches: (judged) => (isLive(judged) && readable(judged).length > 0 ? [] : undefined),
  says(judged) {
    const places = readable(judged);
    const agents = places.flatMap(({ readableBy }) =>
      readableBy.flatMap(({ agent, name, verdict }) => (verdict === 'denied' ? [] : (name ?? agent))),
    );
    return `${subject(judged)} is live, and ${listed([...new Set(agents)], 4)} can read it in ${listed(places.map(at), 2)}.`;
  },
};

export const neverExpires: Rule = {
  id: 'never-expires',
  title: 'is live and has no end',
  level: 'low',
  severity: 2.5,
  help: `Give its successor an end, and renew it before that.

A credential without an end stays good in every copy that was ever made of it.`,
  breaches: (judged) => (isLive(judged) && judged.reach.expires === 'never' ? [] : undefined),
  says: (judged) => `${subject(judged)} is live and never expires.`,
};

export const unjudged: Rule = {
  id: 'unjudged',
  title: 'could not be judged',
  level: 'medium',
  severity: 4.4,
  help: `Ask again, or look at its page at the provider; until then take it for as much as its kind can do.

Its provider was asked, and a question failed or the answers proved nothing. That is not the same as harmless.`,
  breaches({ reach, asked, failed }) {
    const proved = reach.state !== 'unknown' || reach.grants.some(({ evidence }) => evidence === 'provider');
    return asked && (failed || !proved) ? [] : undefined;
  },
  says(judged) {
    const { reach, failed, credential } = judged;
    const last = reach.unknowns.at(-1); // what failed is said last
    const why = last === undefined ? '' : `: ${clause(last)}`;
    return `${credential.detector.name} was asked about this ${titleOf(judged)}, and ${failed ? 'did not answer every question' : 'its answers proved nothing'}${why}.`;
  },
};

type Hole = Reader & { rule: string; place: Place };

/** Rules of the user that are meant to hide it, and do not. */
const holes = ({ credential }: Case): Hole[] =>
  credential.places.flatMap((place) =>
    place.readableBy.flatMap((reader) =>
      reader.verdict !== 'denied' && reader.rule !== undefined ? { ...reader, rule: reader.rule, place } : [],
    ),
  );

export const unfenced: Rule = {
  id: 'unfenced',
  title: 'is meant to be hidden from an agent, and is not',
  level: 'medium',
  severity: 5.9,
  help: `Write a rule that binds in every way in which the agent reads, or move the file to where it does not.

Somebody meant to keep this from an agent. The rule does not cover every way in which the agent reads, so it reassures and does not protect.`,
  breaches: (judged) => (holes(judged).length > 0 ? [] : undefined),
  says(judged) {
    const found = holes(judged);
    const [{ rule, place, reason }] = found as [Hole];
    const agents = listed([...new Set(found.filter((hole) => hole.rule === rule).map(({ agent, name }) => name ?? agent))], 4);
    return `${rule} is meant to hide ${place.path} from ${agents}, and does not: ${clause(reason)}.`;
  },
};
