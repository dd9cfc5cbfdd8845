import type { Place, Reader } from '../types.ts';
import { clause, listed } from '../words.ts';

const nameOf = ({ agent, name }: Reader) => name ?? agent;

/** Who reads a place, agent by agent, in half sentences: `Claude Code`, `Cursor (by shell: …)`. */
export function readersOf({ readableBy }: Place): string[] {
  return [...Map.groupBy(readableBy, nameOf)].flatMap(([agent, channels]) => {
    const open = channels.filter(({ verdict }) => verdict === 'readable');
    const fenced = channels.filter(({ verdict }) => verdict !== 'readable');
    if (fenced.length === 0) return agent;
    const ways = [...new Set(open.map(({ channel }) => channel))];
    const around = fenced.find(({ verdict }) => verdict === 'bypassable');
    if (ways.length > 0) return `${agent} (by ${listed(ways)}${around ? `, in spite of ${around.rule ?? 'its defaults'}` : ''})`;
    return around ? `${agent} (in spite of ${around.rule ?? 'its defaults'}: ${clause(around.reason)})` : [];
  });
}

/** Agents that a rule keeps from a place in every way. */
export function shutOut({ readableBy }: Place): string[] {
  return [...Map.groupBy(readableBy, nameOf)].flatMap(([agent, channels]) =>
    channels.every(({ verdict }) => verdict === 'denied') ? agent : [],
  );
}

/** Who can read a credential. Said once where it is the same for all its places. */
export function readability(places: readonly Place[], agents: readonly string[]): string[] {
  const said = Map.groupBy(places, (place) => sentence(place, agents));
  if (said.size === 1) return [...said.keys()];
  return [...said].map(([who, some]) => `${who}: ${listed([...new Set(some.map(({ path }) => path))], 4)}`);
}

function sentence(place: Place, agents: readonly string[]): string {
  const can = readersOf(place);
  const cannot = shutOut(place);
  const all = agents.length > 2 && can.length === agents.length && agents.every((agent) => can.includes(agent));
  const who = all ? `all ${agents.length} agents (${listed(can, 12)})` : listed(can, 12) || 'no agent that was reckoned with';
  return cannot.length > 0 ? `${who}; not ${listed(cannot, 12)}` : who;
}

/** Every channel with its reason, for --verbose. */
export const channels = (places: readonly Place[]) => [
  ...new Set(
    places.flatMap(({ readableBy }) =>
      readableBy.map(
        ({ agent, channel, verdict, reason, rule }: Reader) =>
          `${agent} ${channel}: ${verdict}, ${clause(reason)}${rule === undefined || reason.includes(rule) ? '' : ` (${rule})`}`,
      ),
    ),
  ),
];
