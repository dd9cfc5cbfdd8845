import type { Skipped } from '../../types.ts';
import type { Chunks } from './bytes.ts';

/**
 * A file in an archive: its content, which must be read, or left, before the next is asked for, or why there is none. A table of a
 * database is one too.
 */
export type Entry = { name: string; chunks: Chunks; lack?: never } | { name: string; chunks?: never; lack: Omit<Skipped, 'path'> };
