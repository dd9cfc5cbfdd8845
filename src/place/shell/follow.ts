import { limited } from '../../read/limit.ts';
import type { Credential } from '../../types.ts';
import type { Deeds } from '../calls.ts';
import { type Script, scriptsOf } from './scripts.ts';
import { shellDeeds, type Wanted } from './deeds.ts';
import { commandsOf } from './lex.ts';
import { carries, type Values, valuesOf } from './values.ts';
import { quoted, type Word } from './word.ts';
import type { Source } from '../sources.ts';

/** How many pieces of words are looked at for one credential: variables of variables may stand for more than there is. */
const MOST_PIECES = 2_000_000;
/** How long a file may take. */
const MOST_TIME = 1000;

/** What scripts and workflows do with a credential, by path, and what else they call it when they hand it to programs. */
export interface Scripted {
  deeds: Map<string, Deeds>;
  /** Variables that programs are given: whether each is always this credential. */
  given: ReadonlyMap<string, boolean>;
}

/** Follows a credential through the shell in files, until `end`. `names` are its variables. */
export async function scriptDeeds(
  sources: readonly Source[],
  credential: Credential,
  names: readonly string[],
  end: number,
): Promise<Scripted> {
  const deeds = new Map<string, Deeds>();
  const given = new Map<string, boolean>();
  const wanted = wantedOf(credential);
  const values: Values = { assigned: new Map(), held: new Set(names), effort: { left: MOST_PIECES } };
  for (const { path, text } of sources) {
    const { scripts, handed } = await scriptsOf(path, text);
    try {
      const left = Math.ceil(Math.min(MOST_TIME, end - performance.now()));
      const found = limited(left, () => scripts.map((script) => inScript(script, names, wanted, given, values)));
      const passed = handed.filter(({ value }) => carries(wordOf(value), values));
      const lost = [...found.flatMap((one) => one.lost), ...passed.map(({ line }) => line)];
      deeds.set(path, { calls: found.flatMap(({ calls }) => calls), lost, given: found.flatMap((one) => one.given ?? []) });
    } catch {
      // Too deep, or too slow: what it does is not known.
      deeds.set(path, { calls: [], lost: [1] });
    }
  }
  return { deeds, given };
}

function wantedOf({ detector }: Credential): Pick<Wanted, 'own' | 'rival'> {
  const uses = detector.uses ?? [];
  const shapes = Object.values(detector.tokens);
  return {
    own: ({ text, full = text }) => uses.some(({ call }) => call.test(text) || call.test(full)),
    rival: (name) => shapes.some(({ named, notNamed }) => named?.test(name) === true && notNamed?.test(name) !== true),
  };
}

/** A piece of shell, with the variables that it finds: those that hold the credential are its names, too. */
function inScript(
  { text, line, env, closed = false, own = [] }: Script,
  names: readonly string[],
  wanted: Pick<Wanted, 'own' | 'rival'>,
  given: Map<string, boolean>,
  values: Values,
): Deeds {
  const found = new Map(env.map(([name, value]) => [name, carries(wordOf(value), values)]));
  for (const [name, ours] of found) given.set(name, ours && given.get(name) !== false);
  const held = [...names.filter((name) => found.get(name) !== false), ...[...found].filter(([, ours]) => ours).map(([name]) => name)];
  const others = [...found].filter(([name, ours]) => !ours && wanted.rival(name)).map(([name]) => name);
  const commands = commandsOf(text, line);
  const inside = valuesOf(commands, held, values.effort);
  for (const { words, assigns } of commands)
    if (handsOn(words)) for (const [name, value] of assigns) given.set(name, carries(value, inside) && given.get(name) !== false);
  const deeds = shellDeeds(commands, inside, {
    ...wanted,
    inherited: closed ? held.filter((name) => found.get(name) === true) : held,
    others,
  });
  const silent = deeds.calls.length === 0 && deeds.lost.length === 0;
  return { ...deeds, given: silent ? own.flatMap((name) => (found.get(name) === true ? [{ name, line }] : [])) : [] };
}

/** `export NAME=…`, or `NAME=… program`: what it starts finds the variable. */
const handsOn = ([first]: readonly Word[]) =>
  first !== undefined && !/^(?:local|readonly|declare|typeset)$/.test(first.length === 1 ? String(first[0]) : '');

const wordOf = (value: string): Word => quoted({ text: value, at: 0, commands: () => [] }, '');
