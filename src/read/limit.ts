import { type Context, createContext, Script } from 'node:vm';

const script = new Script('act()');
let room: (Context & { act?: () => void }) | undefined;

/**
 * Does something with a text that may have been made to take for ever (140 characters keep Babel busy for a minute and a half), and
 * throws when it takes longer than this. It must be synchronous. A room of its own is the one way in which Node interrupts a loop;
 * nothing is evaluated there but the call.
 */
export function limited<T>(milliseconds: number, act: () => T): T {
  const own = (room ??= createContext({}));
  const results: T[] = [];
  own.act = () => void results.push(act());
  try {
    script.runInContext(own, { timeout: milliseconds });
  } finally {
    delete own.act;
  }
  return results[0]!;
}
