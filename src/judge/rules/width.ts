import type { Rule } from '../../types.ts';
import { deeds, listed, objects, plural, subject, verbs } from '../../words.ts';
import { beyondPolicy } from '../policy.ts';
import { beyondPurpose } from '../purpose.ts';
import { any, real } from '../reach.ts';

const containers = /^(?:account|organi[sz]ation|workspace|team|tenant|enterprise|group|project|server|cluster|database|subscription)$/i;

export const accountWide: Rule = {
  id: 'account-wide',
  title: 'has a whole account where something narrower exists',
  level: 'high',
  severity: 7.8,
  help: `Replace it with the narrowest token that does the work: one project, one environment, only the permissions that are used.

A credential for a whole account, organisation or workspace turns one mistake in one project into a mistake in all of them.`,
  breaches: (judged) => any(real(judged).filter(({ wide }) => wide)),
  says(judged, grants) {
    const held = grants.filter(({ resource }) => containers.test(resource.type));
    if (held.length === 0) return `${subject(judged)} is not limited to what is needed: it can ${deeds(grants)}.`;
    return `${subject(judged)} has the whole of ${objects(held)}, and something narrower exists.`;
  },
};

export const mintsCredentials: Rule = {
  id: 'mints-credentials',
  title: 'can get at further credentials',
  level: 'high',
  severity: 7.4,
  help: `Replace it with a token without the right to create, widen or read other credentials, and look through those that it could have made.

What this credential reaches does not end with its own permissions, and revoking it does not revoke what was made with it.`,
  breaches: (judged) => any(real(judged).filter(({ mints }) => mints)),
  says: (judged, grants) => `${subject(judged)} can ${deeds(grants)}, and so get at further credentials.`,
};

export const exceedsPolicy: Rule = {
  id: 'exceeds-policy',
  title: 'can do more than the policy file allows it',
  level: 'high',
  severity: 8.4,
  help: `Narrow the token to what the policy file allows it, or allow it there what it needs, with the reason.

\`overreach.yaml\` names this credential and says what it may do. What it can do is more.`,
  breaches: ({ reach, allowance }) => allowance?.may && any(beyondPolicy(allowance.may, reach.grants)),
  says: (judged, grants) => `${subject(judged)} can ${deeds(grants)}, which the policy file does not allow it.`,
};

export const exceedsPurpose: Rule = {
  id: 'exceeds-purpose',
  title: 'can do more than the code here uses it for',
  level: 'medium',
  severity: 6.4,
  help: `Replace it with a token that can do what the code here does with it, and no more.

The calls that code, scripts and workflows here make with this credential were compared with what it can do. Nothing here needs the rest.`,
  breaches: (judged) => (judged.credential.lost === undefined ? any(beyondPurpose(judged.credential.purpose, real(judged))) : undefined),
  says(judged, grants) {
    const uses = judged.credential.purpose;
    const where = listed([...new Set(uses.map(({ path, line }) => `${path}:${line}`))], 1);
    const used = listed(
      [...Map.groupBy(uses, ({ resource }) => resource)].map(([resource, some]) => {
        const does = listed([...new Set(some.map(({ action }) => verbs[action]))], 4);
        return `${does} ${resource === '' ? 'something' : plural(resource)}`;
      }),
    );
    return `${subject(judged)} is used here only to ${used} (${where}), and can ${deeds(grants)}.`;
  },
};
