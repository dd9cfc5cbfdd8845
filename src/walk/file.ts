import type { Surface } from '../types.ts';

/** A thing to read. */
export interface File {
  surface: Surface;
  /** Relative to the report's root, with `/`. A byte that is no UTF-8 stands as `\xff`. */
  path: string;
  absolute: string;
  /** What to open, where `absolute` is not it: the bytes of a name that is no UTF-8, or the target of a link that the operator named. */
  opens?: string | Uint8Array;
  /** The content, where the disk is not what is scanned: the index, standard input. */
  bytes?: Uint8Array;
  /** Of a diff: the lines that the change adds, first to last, counted from 1. Absent: all. */
  added?: readonly (readonly [first: number, last: number])[];
  /** In version control, where that is known already. */
  tracked?: boolean;
}
