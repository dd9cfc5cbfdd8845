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
  /** Of a file in an archive, whose `path` is `backup.zip!api/.env`. */
  inner?: Inner;
}

/** Where a file lies in an archive: the archive on disk, a path as if archives were folders, and where in the whole of it its bytes begin. */
interface Inner {
  archive: string;
  path: string;
  line: number;
  column: number;
}

/** Of a file in an archive, the archive's. */
export const pathOnDisk = ({ path, inner }: File) => inner?.archive ?? path;

/** The path by which a file's name and folders say what it is. */
export const tellingPath = ({ path, inner }: File) => inner?.path ?? path;
