import { commandsOf } from '../shell/lex.ts';
import { commandCall, programOf } from '../shell/program.ts';
import { plain } from '../shell/word.ts';
import { holds } from './member.ts';
import { isLocal, isSettings, sendsRequests, startsPrograms } from './package.ts';
import { asked, requested } from './request.ts';
import { bindingOf, dotted, isNode, type Node, nameOf, nodesIn } from './scope.ts';
import { textOf } from './text.ts';
import type { Frame, Site, Trace, Value } from './types.ts';
import { valueOf } from './value.ts';

/** What a call does with the credential. */
export interface Outcome {
  /** None: it cannot be told. */
  texts: readonly string[];
  full?: string;
  /** Where the client was made that is called. */
  site?: Site;
  /** It may only make a client: if that is used, this is no use by itself. */
  makes?: boolean;
}

/** Functions that look at what they are given, or keep it, and send it nowhere. */
const idle =
  /^(?:log|info|warn|error|debug|trace|assert\w*|expect|ok|equal\w*|to[A-Z]\w*|(?:safe)?[pP]arse\w*|validate\w*|includes|startsWith|endsWith|test|match|has|set|append|push|add|keys|entries|values|from|isArray|Boolean|Number|String|mask|redact|setSecret|invariant|createHmac|createHash|update|digest|sign\w*|verify\w*|timingSafeEqual|compare\w*|constructEvent\w*|it|describe|beforeEach|afterEach|encode|decode|freeze|stringify|require|resolve|then|catch|exportVariable|setOutput|cleanEnv|createEnv|defineConfig)$/;

/** What a call does with the credential; undefined: nothing. Calls of functions that stand here are looked at as what these do. */
export function outcomeOf(node: Node, frame: Frame, trace: Trace): Outcome | undefined {
  const callee = (node['callee'] ?? node['tag']) as Node;
  const args = nodesIn(node['arguments']);
  const path = dotted(callee);
  const value = valueOf(callee, frame, trace);
  if (value?.is === 'client') return ofClient(value, node, frame, trace);
  if (value?.is === 'function' || value?.is === 'class') return undefined;
  const name = path.at(-1) ?? nameOf(callee['property']) ?? '';
  const given = args.some((arg) => holds(arg, frame, trace)) || (isSender(value, path) && isArmed(path[0]!, node, frame, trace));
  if (!given) return undefined;
  if (isSender(value, path)) return isMaker(name) ? undefined : { texts: requested(args, name, frame, trace) };
  if (value?.is === 'package') return ofPackage(value, node, frame, trace);
  if (idle.test(name)) return undefined;
  const imported = bindingOf(path[0] ?? '', node, frame.module)?.imported;
  if (imported) trace.missing.set(`${frame.module.path} ${imported.from}`, { by: frame.module.path, from: imported.from });
  return { texts: [] };
}

const makers = /^(?:create|make|init|new|build|connect|configure|setup|get|from|client|use)/i;

const isMaker = (name: string) => /^(?:create|extend|defaults|instance)$/.test(name);

const isSender = (value: Value | undefined, path: readonly string[]) =>
  value?.is === 'package'
    ? sendsRequests(value.name)
    : value === undefined && /^(?:fetch|\$fetch|axios|got|ky|request|superagent)$/.test(path[0] ?? '');

/** Whether a client of HTTP was given the credential once for all: `axios.defaults.headers.common.Authorization = …`. */
function isArmed(root: string, node: Node, frame: Frame, trace: Trace): boolean {
  return bindingOf(root, node, frame.module)?.parts.some((part) => holds(part.node, frame, trace)) ?? false;
}

function ofClient(client: Extract<Value, { is: 'client' }>, node: Node, frame: Frame, trace: Trace): Outcome | undefined {
  if (isChained(node, frame)) return undefined;
  const texts = asked(client, node, frame, trace);
  return texts && { texts, site: client.site };
}

/** Of `supabase.from('orders').delete().eq('id', 3)` the whole counts, and not what it begins with. */
function isChained(node: Node, { module }: Frame): boolean {
  const member = module.parents.get(node);
  if (!member || !/^(?:Optional)?MemberExpression$/.test(member.type) || member['object'] !== node) return false;
  return module.parents.get(member)?.['callee'] === member && !/^(?:then|catch|finally)$/.test(nameOf(member['property']) ?? '');
}

function ofPackage({ name, path }: Extract<Value, { is: 'package' }>, node: Node, frame: Frame, trace: Trace): Outcome | undefined {
  if (isSettings(name) || isLocal(name) || idle.test(path.at(-1) ?? '')) return undefined;
  const args = nodesIn(node['arguments']);
  if (startsPrograms(name)) return started(node.type === 'TaggedTemplateExpression' ? [node['quasi'] as Node] : args, frame, trace);
  // A client is made; whether it is used will be seen.
  const site = { module: frame.module, node };
  const [last = ''] = path.slice(-1);
  const isMade = node.type === 'NewExpression' || last === '' || name.includes(last) || makers.test(last);
  return { texts: isMade ? [] : [`sdk ${name} ${path.join('.')}`], makes: true, site };
}

/** `spawn('railway', ['up'], { env: { RAILWAY_TOKEN: token } })`. */
function started(args: readonly Node[], frame: Frame, trace: Trace): Outcome {
  const [first, list] = args;
  const written = [
    textOf(first, frame, trace),
    ...(isNode(list) ? nodesIn(list['elements']) : []).map((one) => textOf(one, frame, trace) ?? '…'),
  ];
  const [command] = commandsOf(written.filter((one) => one !== undefined).join(' '));
  const program = command && programOf(command.words.map(plain));
  if (!program) return { texts: [] };
  const { text, full } = commandCall(program);
  return { texts: [text], ...(full !== undefined && { full }) };
}
