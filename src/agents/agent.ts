import type { Reader } from '../types.ts';
import type { Effort } from './ignore.ts';

/** A coding agent: one file in this folder, named by its id. What it says is true of the version that it names. */
export interface Agent {
  id: string;
  name: string;
  /** The version that the facts are of, and where they stand. */
  facts: string;
  /** Files and folders of a repository, and of a home, that show that it is used here. */
  marks: { repository: readonly string[]; home: readonly string[] };
  /** Reads its settings once, and tells of any file how the agent gets at it. */
  survey(settings: Settings): (file: Target) => readonly Reader[];
}

/** Where an agent keeps its rules. It is taken to be started in the root. */
export interface Settings {
  root: string;
  home: string;
  /** A small file's text, by absolute path; undefined where there is none. */
  read(path: string): string | undefined;
  /** What is left for the patterns of all of them. */
  steps: Effort;
}

/** A file that an agent may want. */
export interface Target {
  /** Relative to the root, with `/`; `../` where it lies outside. */
  path: string;
  absolute: string;
  /** What a link leads to, where one is in the path. */
  real?: string;
}

/** A JSON file's object; undefined where it is none, as an agent would ignore it. */
export function jsonOf(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What lies at a path of keys. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** The texts of a list; none where it is no list. */
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** The members of an object; none where it is none. */
export const members = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** The line, from 1, on which a JSON file has a text; after the key that it belongs to, where that can be found. */
export function lineOf(json: string, key: string, text: string): number {
  const from = Math.max(json.indexOf(JSON.stringify(key)), 0);
  const offset = json.indexOf(JSON.stringify(text), from);
  return json.slice(0, Math.max(offset, 0)).split('\n').length;
}
