import type { Call, Deeds } from '../calls.ts';
import { outcomeOf, type Outcome } from './call.ts';
import { entered } from './called.ts';
import { holds } from './member.ts';
import { isNode, lineOf, type Module, type Node, nodesIn } from './scope.ts';
import { type Frame, top, type Trace, type Value } from './types.ts';
import { valueOf } from './value.ts';

type Fn = Extract<Value, { is: 'function' }>;

/** A call that hangs on the parameters of a function that it stands in, and the calls in that function that lead to it. */
interface Waiting {
  node: Node;
  via: readonly Node[];
  outcome: Outcome;
  site: Place;
}

/** Where something is said to be done. */
interface Place {
  node: Node;
  module: Module;
}

interface Tracing {
  trace: Trace;
  deeds: Map<string, { calls: Call[]; lost: Set<number> }>;
  waiting: Map<Node, Waiting[]>;
  /** Where functions that stand here are called. */
  sites: Map<Node, Place[]>;
  /** Calls that need nobody to call them. */
  seen: Set<Node>;
  made: Map<Node, { outcome: Outcome; site: Place }>;
  used: Set<Node>;
}

const MOST_DEPTH = 4;

/**
 * What modules do with a credential, by their paths. A function that hangs on its parameters is looked at where it is called; those
 * that there are, are `waiting`, for they may be called from elsewhere.
 */
export function deedsIn(modules: readonly Module[], trace: Trace): { deeds: Map<string, Deeds>; waiting: Node[] } {
  const tracing: Tracing = {
    trace,
    deeds: new Map(),
    waiting: new Map(),
    sites: new Map(),
    seen: new Set(),
    made: new Map(),
    used: new Set(),
  };
  for (const module of modules) for (const node of module.calls) look(node, top(module), [], { node, module }, tracing);
  const told = new Set<Node>();
  for (let round = 0; round < 3; round++)
    for (const [fn, ones] of [...tracing.waiting].filter(([node]) => !told.has(node))) {
      const sites = tracing.sites.get(fn) ?? [];
      if (sites.length > 0) told.add(fn);
      for (const site of sites) for (const one of ones) tell(one, site, tracing);
    }
  for (const [fn, ones] of tracing.waiting) if (!told.has(fn)) for (const { outcome, site } of ones) write(outcome, site, tracing);
  for (const [node, { outcome, site }] of tracing.made) if (!tracing.used.has(node)) write({ texts: outcome.texts }, site, tracing);
  const deeds = new Map([...tracing.deeds].map(([path, { calls, lost }]) => [path, { calls, lost: [...lost] }]));
  return { deeds, waiting: [...tracing.waiting.keys()] };
}

const deedsOf = ({ path }: Module, { deeds }: Tracing) => deeds.get(path) ?? deeds.set(path, { calls: [], lost: new Set() }).get(path)!;

const calleeOf = (node: Node) => node['callee'] ?? node['tag'];

/** Looks at a call, from the outside or by way of others; `site` is where what it does is said to be done. */
function look(node: Node, frame: Frame, via: readonly Node[], site: Place, tracing: Tracing): void {
  const { trace, seen, sites } = tracing;
  const fn = valueOf(calleeOf(node), frame, trace);
  if (fn?.is === 'function') {
    if (via.length === 0) sites.set(fn.node, [...(sites.get(fn.node) ?? []), site]);
    const args = nodesIn(node['arguments']);
    const armed = args.some((arg) => holds(arg, frame, trace)) || (fn.frame.self?.is === 'instance' && fn.frame.self.args !== undefined);
    if (armed && via.length < MOST_DEPTH)
      for (const call of callsIn(fn)) look(call, entered(fn, args, frame), [...via, node], site, tracing);
    return;
  }
  trace.open.clear();
  const outcome = outcomeOf(node, frame, trace);
  if (!outcome || (via.length > 0 && seen.has(node))) return;
  if (via.length === 0) seen.add(node);
  decide(outcome, { node, via, site }, tracing);
  for (const client of clientsIn(nodesIn(node['arguments']), frame, trace)) tracing.used.add(client.site.node);
}

/** Looks again at a call that waited, now that its function is called. */
function tell({ node, via }: Waiting, site: Place, tracing: Tracing): void {
  let frame = top(site.module);
  for (const step of [site.node, ...via]) {
    const fn = valueOf(calleeOf(step), frame, tracing.trace);
    if (fn?.is !== 'function') return;
    frame = entered(fn, nodesIn(step['arguments']), frame);
  }
  tracing.trace.open.clear();
  const outcome = outcomeOf(node, frame, tracing.trace);
  if (!outcome) return;
  decide(outcome, { node, via: [site.node, ...via], site }, tracing);
}

/** Writes down what is done; or waits, where it hangs on parameters and is not yet known. */
function decide(outcome: Outcome, { node, via, site }: Omit<Waiting, 'outcome'>, tracing: Tracing): void {
  const [open] = tracing.trace.open;
  const unsure = outcome.texts.length === 0 || outcome.texts.some((text) => /^[A-Z]+ .*…/.test(text));
  if (open && unsure && !outcome.makes) tracing.waiting.set(open, [...(tracing.waiting.get(open) ?? []), { node, via, outcome, site }]);
  else write(outcome, site, tracing);
}

function write({ texts, full, makes, site: client }: Outcome, site: Place, tracing: Tracing): void {
  if (client && makes) {
    tracing.made.set(client.node, { outcome: { texts }, site });
    return;
  }
  if (client) tracing.used.add(client.node);
  const deeds = deedsOf(site.module, tracing);
  const line = lineOf(site.node);
  deeds.calls.push(...texts.map((text) => ({ text, line, ...(full !== undefined && { full }) })));
  if (texts.length === 0) deeds.lost.add(line);
}

/** The calls in a function, those of the functions inside it too. */
function callsIn({ node, frame: { module } }: Fn): Node[] {
  return module.calls.filter(({ start, end }) => node.start <= start && end <= node.end);
}

/** Clients that are handed on: to an ORM, to an adapter. */
function clientsIn(args: readonly Node[], frame: Frame, trace: Trace) {
  const parts = args.flatMap((arg) => [arg, ...nodesIn(arg['properties']).map(({ value }) => value)]).filter(isNode);
  return parts.map((part) => valueOf(part, frame, trace)).filter((value) => value?.is === 'client');
}
