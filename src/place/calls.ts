import type { Action, Detector } from '../types.ts';

/**
 * A call that code makes with a credential, in one line, for the patterns of `Detector.uses`:
 *   `POST https://api.stripe.com/v1/refunds`   `graphql mutation customDomainCreate`   `sdk stripe refunds.create`   `command aws s3 rm`
 */
export interface Call {
  text: string;
  line: number;
}

/** What a call does, and to what: by the provider's own patterns, else by the words that all APIs share. Undefined: it tells nothing. */
export function meaningOf({ text }: Call, { uses = [] }: Detector): { action: Action; resource: string } | undefined {
  const own = uses.find(({ call }) => call.test(text));
  if (own) return { action: own.action, resource: own.resource };
  const [kind = '', verb = '', ...rest] = text.split(' ');
  if (kind === 'graphql') return { action: verb === 'query' ? 'read' : actionOf(rest.join(' ')), resource: nounOf(rest.join(' ')) };
  if (kind === 'sdk') {
    const path = rest.join(' ').split('.');
    return path.length < 2 ? undefined : { action: actionOf(path.at(-1) ?? ''), resource: nounOf(path.at(-2) ?? '') };
  }
  if (kind === 'command') return undefined;
  return { action: methods[kind] ?? 'write', resource: nounOf(lastNoun(verb)) };
}

const methods: Readonly<Record<string, Action>> = { GET: 'read', HEAD: 'read', OPTIONS: 'read', DELETE: 'delete' };

function actionOf(name: string): Action {
  if (/(?:^|[a-z_])(?:delete|del|remove|destroy|drop|purge|truncate|wipe)/i.test(name)) return 'delete';
  return /^(?:get|list|retrieve|find|fetch|read|search|query|count|describe|me|viewer)/i.test(name) ? 'read' : 'write';
}

/** `customDomainCreate` → custom domain; `payment_intents` → payment intent. */
function nounOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:create|update|delete|remove|upsert|set|get|list|add|new|all|by|id|destroy)$/.test(word));
  return words.join(' ').replace(/([^s])s$/, '$1') || 'resource';
}

/** The last segment of a path that is a word and no id. */
function lastNoun(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
  return path.split('/').findLast((segment) => /^[A-Za-z][A-Za-z_-]*$/.test(segment) && !/^v\d+$/.test(segment)) ?? 'resource';
}

/** The root fields of the operations in a GraphQL document, as calls: `graphql mutation volumeDelete`. */
export function graphqlCalls(document: string): string[] {
  const calls: string[] = [];
  for (const { 1: kind = 'query', index } of document.matchAll(/(?:^|[\s"'`])(query|mutation)\b(?!["'\\]*\s*:)[^{}]{0,400}\{|^\s*\{/g)) {
    const from = document.indexOf('{', index) + 1;
    for (const field of rootFields(document.slice(from, from + 4000))) calls.push(`graphql ${kind} ${field}`);
  }
  return calls;
}

/** The names of the fields at the outermost level of a selection, past aliases and arguments. */
function rootFields(selection: string): string[] {
  const fields: string[] = [];
  let depth = 0;
  for (const [token] of selection.matchAll(/[{}()]|\.\.\.|[A-Za-z_]\w*(?:\s*:\s*[A-Za-z_]\w*)?/g)) {
    if (token === '{' || token === '(') depth++;
    else if (token === '}' || token === ')') {
      if (--depth < 0) break;
    } else if (depth === 0 && token !== '...') fields.push(token.replace(/^.*:\s*/s, ''));
  }
  return fields;
}
