import { sqlVerbs } from '../sql.ts';
import { isNode, type Node, nameOf, nodesIn } from './scope.ts';
import { sendsRequests } from './package.ts';
import { documentsIn, propertyOf, textOf } from './text.ts';
import type { Frame, Trace, Value } from './types.ts';
import { valueOf } from './value.ts';

type Client = Extract<Value, { is: 'client' }>;

const verbs = /^(?:get|post|put|patch|delete|head|del)$/;

/** What a request by HTTP says: its GraphQL operations, else method and URL. Empty: it cannot be told. */
export function requested(args: readonly Node[], method: string, frame: Frame, trace: Trace, client?: Client): string[] {
  const documents = args.flatMap((arg) => documentsIn(arg, frame, trace));
  if (documents.length > 0) return [...new Set(documents)];
  const first = args[0] && textOf(args[0], frame, trace);
  const options = args.find((arg, index) => (index > 0 || first === undefined) && valueOf(arg, frame, trace)?.is === 'object');
  const from = (object: unknown, ...names: string[]) => {
    for (const name of names) {
      const found = propertyOf(object, name, frame, trace);
      const text = found && textOf(found.node, found.frame, trace);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const url = first ?? from(options, 'url', 'uri', 'path');
  const base = (client && baseOf(client, trace)) ?? from(options, 'baseURL', 'baseUrl', 'prefixUrl');
  if (url === undefined || /graphql/i.test(url)) return [];
  const full = /^(?:https?:|…)/.test(url) ? url : `${(base ?? 'https://…').replace(/\/$/, '')}/${url.replace(/^\//, '')}`;
  const said = verbs.test(method) ? method : (from(options, 'method') ?? 'GET');
  return [`${(said === 'del' ? 'DELETE' : said).toUpperCase()} ${full}`];
}

/** What the addresses of a client begin with. */
function baseOf({ args, frame }: Client, trace: Trace): string | undefined {
  for (const arg of args)
    for (const name of ['baseURL', 'baseUrl', 'prefixUrl', 'base']) {
      const found = propertyOf(arg, name, frame, trace);
      const text = found && textOf(found.node, found.frame, trace);
      if (text !== undefined) return text;
    }
  return undefined;
}

/** What a client does when it is set up, closed, or listened to. */
const upkeep =
  /^(?:on|once|off|end|close|quit|connect|release|\$(?:connect|disconnect|on|use|extends)|disconnect|listen|ping|emit|removeListener|setMaxListeners|use|defaults|interceptors|hook|log|unref|ref|then|catch|finally|constructEvent\w*|verify\w*|generateTest\w*)$/;
const speaksSql =
  /^(?:query|execute|exec|unsafe|raw|one|many|none|any|oneOrNone|manyOrNone|run|\$(?:query|execute)Raw(?:Unsafe)?|prepare|sql)$/;

/** What a call of an SDK's client says. Undefined: nothing is done; empty: it cannot be told. */
export function asked(client: Client, node: Node, frame: Frame, trace: Trace): string[] | undefined {
  const { sdk, path } = client;
  const args = nodesIn(node['arguments']);
  const method = path.at(-1) ?? '';
  if (node.type === 'TaggedTemplateExpression') return sql(client, textOf(node['quasi'], frame, trace));
  if (sendsRequests(sdk))
    return method === '' || verbs.test(method) || method === 'request' ? requested(args, method, frame, trace, client) : undefined;
  if (
    upkeep.test(method) ||
    path.some((name) => /^(?:interceptors|webhooks|hook)$/.test(name)) ||
    (path.length === 1 && method === 'destroy')
  )
    return undefined;
  const commands = args.flatMap((arg) =>
    arg.type === 'NewExpression' ? (nameOf(arg['callee']) ?? nameOf((arg['callee'] as Node)['property']) ?? []) : [],
  );
  if (method === 'send' && commands.length > 0) return commands.map((name) => `sdk ${sdk} ${name}`);
  const documents = args.flatMap((arg) => documentsIn(arg, frame, trace));
  if (documents.length > 0) return [...new Set(documents)];
  const [first] = args;
  const paged = /^paginate|^iterat/.test(method) ? valueOf(first, frame, trace) : undefined;
  if (paged?.is === 'client') return [`sdk ${sdk} ${paged.path.join('.')}`];
  const said = first && (textOf(first, frame, trace) ?? textAt(first, 'text', frame, trace) ?? textAt(first, 'sql', frame, trace));
  const [, verb, route = ''] = /^(GET|POST|PUT|PATCH|DELETE|HEAD) (\/\S*)/.exec(said ?? '') ?? [];
  if (verb) return [`${verb} https://…${route}`];
  if (speaksSql.test(method)) return sql(client, said);
  if (/^(?:request|graphql|gql|mutate)$/.test(method) || path.length === 0) return [];
  return [`sdk ${sdk} ${path.map((name) => (name === 'del' ? 'delete' : name)).join('.')}`];
}

function sql({ sdk, path }: Client, text: string | undefined): string[] {
  return sqlVerbs(text ?? '').map((verb) => ['sdk', sdk, [...path].join('.'), verb].filter(Boolean).join(' '));
}

function textAt(node: Node, name: string, frame: Frame, trace: Trace): string | undefined {
  const found = isNode(node) ? propertyOf(node, name, frame, trace) : undefined;
  return found && textOf(found.node, found.frame, trace);
}
