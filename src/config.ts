import { isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { located, nearestKey } from './config/place.ts';
import { type Policy, policy } from './config/schema.ts';
import { UsageError } from './errors.ts';
import { clean } from './report/clean.ts';
import type { Allowance, Kind } from './types.ts';

/** What a policy file says. This module brings zod and yaml: import it only when there is a file. */
export interface Config {
  /** What environments are: by name, or by a path with `*` or `/` in it. */
  environments: Readonly<Record<string, Kind>>;
  /** What is allowed, by fingerprint. */
  allow: ReadonlyMap<string, Allowance>;
}

/** A policy file that cannot be followed. Its message begins with file:line:column. */
export class ConfigError extends UsageError {
  override name = 'ConfigError';
}

const largest = 1_000_000;

/** Reads a policy file: data only, nothing of it is executed. `where` is what messages call it. Throws `ConfigError`. */
export function parseConfig(content: string | Uint8Array, where: string): Config {
  const text = decoded(content, where);
  const lines = new LineCounter();
  const fail = (offset: number, sentence: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new ConfigError(`${where}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${clean(sentence).slice(0, 400)}`);
  };
  const document = parsed(text, lines, where);
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) fail(problem.pos[0], spoken(problem));
  visit(document, {
    Alias: (_, { range }) => fail(range?.[0] ?? 0, 'a policy file has no aliases (*name); write out what this one stands for.'),
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (!isScalar(key)) fail(at, 'a key is a plain name here.');
        else if (keys.has(key.value)) fail(at, `the key "${String(key.value)}" is here twice; make it one.`);
        else keys.add(key.value);
      }
    },
  });
  const data: unknown = document.toJS() ?? {};
  const result = policy.safeParse(data === '' ? {} : data);
  const [issue] = result.error?.issues ?? [];
  if (issue) fail(...complaint(document, issue));
  return compiled(result.data as Policy, (index) =>
    fail(located(document, ['allow', index, 'fingerprint'], 'value'), 'this fingerprint is allowed twice; make it one entry.'),
  );
}

function spoken({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'a policy file is one document; a second one begins here.';
  if (/call stack/.test(message)) return 'this is nested too deep to be a policy file.';
  return `this is not YAML: ${message.split('\n', 1)[0]?.replace(/[.:]?\s*$/, '')}.`;
}

function decoded(content: string | Uint8Array, where: string): string {
  const length = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (length > largest)
    throw new ConfigError(`${where}: a policy file has at most 1 MB; this one has ${length.toLocaleString('en')} bytes.`);
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new ConfigError(`${where}: a policy file is UTF-8; this one is not.`);
  }
}

/** All scalars are strings, so that a fingerprint of digits alone keeps them all. */
function parsed(text: string, lineCounter: LineCounter, where: string) {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  } catch {
    throw new ConfigError(`${where}: this is not YAML that can be read; it may be nested too deep.`);
  }
}

type Document = ReturnType<typeof parsed>;

/** Where a mistake is, and a sentence about it. */
function complaint(document: Document, issue: z.core.$ZodIssue): [number, string] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const key = path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('');
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    const close = nearestKey(unknown, path);
    return [
      located(document, [...path, unknown], 'key'),
      `there is no key "${unknown}"${key ? ` in ${key}` : ''}${close ? `; did you mean "${close}"?` : '.'}`,
    ];
  }
  const missing = document.getIn(path) === undefined && path.length > 0;
  return [
    located(document, path, 'value'),
    missing ? `${key} is missing: ${issue.message}.` : `${key || 'the policy file'}: ${issue.message}.`,
  ];
}

function compiled({ environments = {}, allow = [] }: Policy, twice: (index: number) => never): Config {
  const allowed = new Map<string, Allowance>();
  for (const [index, { fingerprint, reason, until, may }] of allow.entries()) {
    if (allowed.has(fingerprint)) twice(index);
    allowed.set(fingerprint, { reason, ...(until !== undefined && { until }), ...(may && { may: may.map(strict) }) });
  }
  return { environments, allow: allowed };
}

type May = NonNullable<Allowance['may']>[number];

const strict = ({ action, environment, resource }: NonNullable<NonNullable<Policy['allow']>[number]['may']>[number]): May => ({
  action,
  ...(environment !== undefined && { environment }),
  ...(resource !== undefined && { resource }),
});
