import type { Call, Deeds } from '../calls.ts';
import type { Command } from './command.ts';
import { commandCall, isAsker, type Program, programOf, requestsOf } from './program.ts';
import { carries, type Frames, hangs, isGiven, textOf, textsOf, type Values } from './values.ts';
import { plain } from './word.ts';

/** What to look for in a script. */
export interface Wanted {
  /** The variables that hold the credential before the script begins. */
  inherited: readonly string[];
  /** Variables with other credentials of the provider. */
  others: readonly string[];
  /** Whether a call is of a program of the provider's own, which takes the credential from the environment. */
  own(call: Omit<Call, 'line'>): boolean;
  /** Whether such a program would take this variable instead. */
  rival(name: string): boolean;
}

/** Commands that look at a text, or keep it, and do nothing with what it opens. */
const idle =
  /^(?:echo|printf|test|\[|\[\[|export|local|declare|typeset|readonly|unset|:|true|false|set|read|case|for|return|exit|shift|trap|let|grep|sed|awk|jq|tr|cut|base64|wc|cat|sha256sum|mask)$/;

/** A command that waits to be told what its function is called with. */
interface Waiting {
  command: Command;
  frames: Frames;
}

/** What a script does with a credential: the requests and commands that name a variable with it, those of the provider's own program, and
 *  those of its functions, where they are called: `railway_api '{"query": "mutation …"}'`. */
export function shellDeeds(commands: readonly Command[], values: Values, wanted: Wanted): Deeds {
  const seen = exported(commands, values, wanted);
  const calls: Call[] = [];
  const lost: number[] = [];
  const waiting = new Map<string, Waiting[]>();
  const functions = Map.groupBy(commands, ({ within }) => within);
  const look = (command: Command, frames: Frames, site: Command): void => {
    const body = functions.get(plain(command.words[0]));
    if (body && frames.length < 4 && isGiven(command, values, frames)) {
      for (const one of body) look(one, [command.words.slice(1), ...frames], site);
      return;
    }
    const found = said(command, frames, values, wanted, seen);
    if (found === undefined) return;
    const { within } = site;
    const unsure = found.length === 0 || found.some(({ text: call }) => /^[A-Z]+ .*…/.test(call));
    if (unsure && within !== undefined && awaits(site, values)) {
      waiting.set(within, [...(waiting.get(within) ?? []), { command, frames }]);
      return;
    }
    if (found.length === 0) lost.push(site.line);
    calls.push(...found.map((call) => ({ ...call, line: site.line })));
  };
  for (const command of commands) look(command, [], command);
  const told = new Set<string>();
  for (let round = 0; round < 3; round++)
    for (const [name, ones] of [...waiting].filter(([one]) => !told.has(one))) {
      const sites = commands.filter(({ words }) => plain(words[0]) === name);
      if (sites.length > 0) told.add(name);
      for (const site of sites) for (const one of ones) look(one.command, [...one.frames, site.words.slice(1)], site);
    }
  for (const [name, ones] of waiting) if (!told.has(name)) lost.push(...ones.map(({ command }) => command.line));
  return { calls, lost };
}

const awaits = ({ words, input }: Command, values: Values) => [...words, ...(input ? [input] : [])].some((word) => hangs(word, values));

/** What a command does with the credential. Undefined: nothing; empty: something that cannot be told. */
function said(command: Command, frames: Frames, values: Values, { own, rival }: Wanted, seen: boolean): Omit<Call, 'line'>[] | undefined {
  const program = programOf(textsOf(command.words, values, frames));
  if (!program || idle.test(program.name)) return undefined;
  const given = isGiven(command, values, frames);
  const call = commandCall(program);
  const instead = command.assigns.some(([name, value]) => rival(name) && !carries(value, values));
  const isOwn = own(call) || (isAsker(program) && /^(?:gh|glab)$/.test(program.name) && own({ text: `command ${program.name} pr merge` }));
  const implied = isOwn && !instead && (seen || command.assigns.some(([, value]) => carries(value, values)));
  if (!given && !implied) return undefined;
  if (isAsker(program)) return asked(program, command, values, frames);
  if (!isOwn) return [];
  return [{ ...call, full: `${call.full} ${handedTo(command, values, frames)}`.replace(/\s+/g, ' ').slice(0, 4000) }];
}

const asked = (program: Program, command: Command, values: Values, frames: Frames) =>
  requestsOf(program, handedTo(command, values, frames)).map((text) => ({ text }));

/** What a command reads: a heredoc, or what the command before it prints. */
const handedTo = ({ input, piped }: Command, values: Values, frames: Frames) =>
  [input, ...(piped?.words ?? [])].map((word) => (word ? textOf(word, values, frames) : '')).join(' ');

/** Whether programs that a script starts find the credential in their environment, and no other of its kind there. */
function exported(commands: readonly Command[], values: Values, { inherited, others, rival }: Wanted): boolean {
  const assigned = new Set(
    commands.flatMap(({ words, assigns }) => (words.length > 0 && !declares(words) ? [] : assigns.map(([name]) => name))),
  );
  const all = commands.some(({ words }) => /^set -(?:a|o allexport)/.test(textsOf(words, values, []).join(' ')));
  const exports = new Set(
    commands.flatMap(({ words, assigns }) => {
      const [program, ...args] = textsOf(words, values, []);
      return program === 'export' || (program === 'declare' && args.includes('-x')) ? [...args, ...assigns.map(([name]) => name)] : [];
    }),
  );
  if (others.length > 0 || [...(all ? assigned : exports)].some((name) => rival(name) && !values.held.has(name))) return false;
  return inherited.some((name) => !assigned.has(name)) || [...(all ? assigned : exports)].some((name) => values.held.has(name));
}

const declares = ([first]: Command['words']) => first?.length === 1 && /^(?:export|local|declare|typeset|readonly)$/.test(plain(first));
