import type { Case, Grant, Rule } from '../../types.ts';
import { clause, deeds, environments, listed, objects, subject, thing } from '../../words.ts';
import { any, at, changes, inProduction, losesData, named, real } from '../reach.ts';

const lost = (judged: Case) => real(judged).filter((grant) => losesData(grant) && inProduction(grant) && grant.undo === 'none');

const overProduction = (judged: Case) => any(real(judged).filter((grant) => inProduction(grant) && changes(grant)));

export const productionLoss: Rule = {
  id: 'production-loss',
  title: 'can delete production data for good',
  level: 'critical',
  severity: 9.8,
  help: `Take it away from where an agent can read it, and replace it with a token that cannot delete production data.

One call with this credential ends data of production, and what should restore it goes with it: the backups live where the data lives,
there are none, or the same credential deletes them too. Keep one copy of the data where no credential of this repository reaches.`,
  breaches: (judged) => any(lost(judged)),
  says(judged, grants) {
    const why = grants.find(({ because }) => because);
    const which = why && new Set(grants.map(({ resource }) => thing(resource))).size > 1 ? `, such as ${thing(why.resource)}` : '';
    return `${subject(judged)} can delete ${objects(grants)} of ${environments(grants)} for good${which}${why?.because ? `: ${clause(why.because)}` : ''}.`;
  },
};

export const crossEnvironment: Rule = {
  id: 'cross-environment',
  title: 'is kept for another environment and reaches production',
  level: 'critical',
  severity: 9.3,
  help: `Put a token of the environment that the file speaks of in its place, and revoke this one.

Every place in which this credential lies names an environment that is not production, and the credential changes production all the same.
Whoever works there, person or agent, believes that nothing of production can break.`,
  breaches: (judged) => {
    const { places } = judged.credential;
    const away = places.length > 0 && places.every((place) => named(place) && place.environment.kind !== 'production');
    return away ? overProduction(judged) : undefined;
  },
  says(judged, grants) {
    const { places } = judged.credential;
    const kinds = listed([...new Set(places.map(({ environment }) => environment.kind))]);
    return `${subject(judged)} is kept for ${kinds} (${at(places[0]!)}), and can ${deeds(grants)} in ${environments(grants)}.`;
  },
};

export const productionReach: Rule = {
  id: 'production-reach',
  title: 'reaches production, and no place says so',
  level: 'high',
  severity: 8.6,
  help: `Replace it with a token of the environment that the work here needs; if that is production, say so in the name of the variable or the file.

No place in which this credential lies names an environment, so nobody who finds it there expects that it changes production.`,
  breaches: (judged) => (judged.credential.places.some(named) ? undefined : overProduction(judged)),
  says: (judged, grants) =>
    `${subject(judged)} can ${deeds(grants)} in ${environments(grants)}, and no place in which it lies says that it is for production.`,
};

export const dataLoss: Rule = {
  id: 'data-loss',
  title: 'can delete data that may not come back',
  level: 'high',
  severity: 8.2,
  help: `Replace it with a token that cannot delete data, or make sure that a backup lies where this one does not reach.

This credential can delete data, and it could not be learned whether that is production's, or what would be left of it. Until that is known, take it for the worst.`,
  breaches(judged) {
    const known = new Set<Grant>(lost(judged));
    const unsure = ({ environment, undo }: Grant) => environment.kind === 'unknown' || undo === undefined;
    return any(real(judged).filter((grant) => losesData(grant) && unsure(grant) && !known.has(grant)));
  },
  says(judged, grants) {
    const strayed = grants.every(({ environment }) => environment.kind === 'unknown');
    const unknown = grants.every(({ undo }) => undo === undefined);
    const where = strayed ? '' : ` of ${environments(grants)}`;
    const what =
      strayed && unknown
        ? 'neither the environment nor what would be left was'
        : strayed
          ? 'the environment was not'
          : 'what would be left was not';
    return `${subject(judged)} can delete ${objects(grants)}${where}; ${what} learned.`;
  },
};
