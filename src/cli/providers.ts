import { registry } from '../detect/registry.ts';
import type { Detector, Token } from '../types.ts';
import { codeOf, print } from './say.ts';

/** One kind of token, as `overreach providers --format json` lists it. */
export interface TokenRow {
  id: string;
  title: string;
  /** It says something of itself. */
  offline: boolean;
  /** Its provider can be asked. */
  online: boolean;
  /** Asked, it tells which environments it reaches. */
  environments: boolean;
  /** Asked, it tells what would be left after a deletion. */
  undo: boolean;
  /** The requests are checked against the provider's published schema. */
  contract: boolean;
}

export interface ProviderRow {
  id: string;
  name: string;
  docs: string;
  hosts: readonly string[];
  tokens: TokenRow[];
}

/** Values of no known provider have a detector, which is none. */
export const isProvider = (id: string) => id !== 'generic';

/** The table of providers, from their detectors. */
export function rowOf(detector: Detector): ProviderRow {
  const { id, name, docs, hosts } = detector;
  const tokens = Object.entries(detector.tokens).flatMap(([kind, token]) =>
    Object.entries(token.kinds ?? { [kind]: token.title }).map(([tokenId, title]) => tokenRow(tokenId, title, token, detector)),
  );
  return { id, name, docs, hosts, tokens };
}

function tokenRow(id: string, title: string, token: Token, detector: Detector): TokenRow {
  const online = token.inspect !== undefined;
  return {
    id,
    title,
    offline: token.decode !== undefined,
    online,
    environments: token.learns?.includes('environments') ?? false,
    undo: token.learns?.includes('undo') ?? false,
    contract: online && detector.contract !== undefined,
  };
}

/** Prints the table. */
export async function providers(format: string): Promise<number> {
  const { ids, load } = await registry();
  const rows = (await Promise.all(ids.filter(isProvider).map(load))).map(rowOf);
  return codeOf(await print(format === 'json' ? JSON.stringify({ version: 1, providers: rows }, undefined, 2) : table(rows)));
}

function table(rows: readonly ProviderRow[]): string {
  const lines = rows.flatMap(({ name, tokens }) => tokens.map((token, index) => [index === 0 ? name : '', token.title, ...marks(token)]));
  const hosts = rows.filter(({ hosts }) => hosts.length > 0).map(({ name, hosts }) => [name, hosts.join(', ')]);
  return [
    ...aligned([['Provider', 'Token', 'Offline', 'Asked', 'Environments', 'Undo'], ...lines]),
    '',
    'Asked with --online only, and nowhere else than there:',
    ...aligned(hosts),
  ].join('\n');
}

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

const marks = ({ offline, online, environments, undo }: TokenRow) =>
  [offline, online, environments, undo].map((yes) => (yes ? 'yes' : '–'));
