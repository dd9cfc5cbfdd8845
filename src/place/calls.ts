import { uncamel } from '../like.ts';
import type { Action, Detector } from '../types.ts';

/**
 * A call that code makes with a credential, in one line, for the patterns of `Detector.uses`:
 *   `POST https://api.stripe.com/v1/refunds`   `graphql mutation customDomainCreate`   `sdk stripe refunds.create`   `command aws s3 rm`
 * `…` stands for what is not known before the program runs.
 */
export interface Call {
  text: string;
  /** A command with its options, where `text` leaves them out. */
  full?: string;
  line: number;
}

/** What a file does with a credential. */
export interface Deeds {
  calls: readonly Call[];
  /** Lines on which it is handed on to something that cannot be followed. */
  lost: readonly number[];
  /** Variables in which programs are given it that do not say what they do: something else here may. */
  given?: readonly { name: string; line: number }[];
}

/** What a call does, and to what: by the provider's own patterns, else by the words that all APIs share. Undefined: it tells nothing. */
export function meaningOf({ text, full = text }: Call, { uses = [], hosts }: Detector): { action: Action; resource: string } | undefined {
  const own = uses.find(({ call }) => call.test(text) || call.test(full));
  if (own) return { action: own.action, resource: own.resource };
  const [kind = '', verb = '', ...rest] = text.split(' ');
  if (kind === 'graphql') return { action: verb === 'query' ? 'read' : actionOf(rest.join(' ')), resource: nounOf(rest.join(' ')) };
  if (kind === 'sdk') {
    const path = rest.join(' ').split('.');
    return path.length < 2 ? undefined : { action: actionOf(path.at(-1) ?? ''), resource: nounOf(path.at(-2) ?? '') };
  }
  if (kind === 'command' || isElsewhere(verb, hosts)) return undefined;
  const noun = lastNoun(verb);
  return noun === undefined ? undefined : { action: methods[kind] ?? 'write', resource: nounOf(noun) };
}

/** A provider whose API is asked at another host does not understand it there: a proxy, somebody else's service. */
function isElsewhere(url: string, hosts: readonly string[]): boolean {
  const host = /^https?:\/\/([^/:?#…]{1,253})(?=[/:?#]|$)/i.exec(url)?.[1]?.toLowerCase();
  return host !== undefined && !hosts.some((own) => (own.startsWith('*.') ? host.endsWith(own.slice(1)) : host === own));
}

const methods: Readonly<Record<string, Action>> = { GET: 'read', HEAD: 'read', OPTIONS: 'read', DELETE: 'delete' };

function actionOf(name: string): Action {
  if (/(?:^|[a-z_])(?:delete|del|remove|destroy|drop|purge|truncate|wipe)(?![a-z])/i.test(name.replace(/([a-z])([A-Z])/g, '$1_$2')))
    return 'delete';
  return /^(?:get|list|retrieve|find|fetch|read|search|query|count|describe|head|select|me|viewer|iterate|paginate)(?![a-z])/.test(name)
    ? 'read'
    : 'write';
}

const fillers = /^(?:create|update|delete|remove|upsert|set|get|list|add|new|all|by|id|destroy|find|fetch)$/;

/** `customDomainCreate` → custom domain; `payment_intents` → payment intent; of `getAll` it cannot be told. */
function nounOf(name: string): string {
  const words = uncamel(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !fillers.test(word));
  return singular(words.join(' '));
}

const singular = (noun: string) =>
  noun
    .replace(/ies$/, 'y')
    .replace(/(ss|ch|sh|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');

/** What stands behind an id to say what is done, and is no thing. */
const doings =
  /^(?:capture|cancel|confirm|close|send|verify|restart|deploy|redeploy|start|stop|pause|resume|restore|merge|approve|reject|search|query|execute|run|invoke|void|finalize|pay|export|import|sync|retry|archive|publish|status|api|rest)$/i;

/** The last segment of a path that is a word and no id; none where nothing of the path is known. */
function lastNoun(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  return path
    .split('/')
    .findLast((segment) => /^[A-Za-z][A-Za-z_.-]{1,60}$/.test(segment) && !doings.test(segment) && !/^v\d+$/.test(segment));
}
