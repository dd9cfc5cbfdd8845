import type { Module, Node } from './scope.ts';

/** Where a client of an SDK is made. */
export interface Site {
  module: Module;
  node: Node;
}

/** What an expression stands for, as far as that leads to what is done with a credential. */
export type Value =
  | { is: 'secret' }
  | { is: 'client'; sdk: string; path: readonly string[]; site: Site; args: readonly Node[]; frame: Frame; called?: boolean }
  | { is: 'function'; node: Node; frame: Frame }
  | { is: 'class'; node: Node; frame: Frame }
  | { is: 'instance'; node: Node; frame: Frame; args?: readonly Node[]; from?: Frame }
  | { is: 'object'; node: Node; frame: Frame }
  | { is: 'package'; name: string; path: readonly string[] }
  | { is: 'module'; module: Module };

/** From where names are seen: a module, and the calls that led to where one is in it. */
export interface Frame {
  module: Module;
  call?: { to: Node; args: readonly Node[]; from: Frame };
  self?: Value;
  outer?: Frame;
  depth: number;
}

/** Looking for one credential. */
export interface Trace {
  /** Its variables. */
  names: ReadonlySet<string>;
  /** What stands in texts where the credential itself stood. */
  marker: string;
  moduleOf(from: string, by: Module): Module | undefined;
  /** How many more expressions are looked at. */
  effort: number;
  /** Expressions that are being looked at. */
  busy: Set<Node>;
  /** Functions whose parameters a text hangs on. */
  open: Set<Node>;
  /** Modules that the credential is handed to, and that were not read: what imports them, and how. */
  missing: Map<string, { by: string; from: string }>;
}

export const secret: Value = { is: 'secret' };
export const top = (module: Module): Frame => ({ module, depth: 0 });
