import { Unreadable } from '../../walk/open.ts';
import { turn } from './bytes.ts';

const MB = 1 << 20;

/**
 * How far archives are looked into. Whoever made one may have wanted us to take for ever: a kilobyte can be made to unpack to a terabyte.
 * A limit that was hit is said, and leaves the scan incomplete.
 */
export const limits = {
  /** Archives within archives. */
  depth: 4,
  /** Of one archive on disk, with all those in it; of a whole scan. */
  entries: 250_000,
  expanded: 4096 * MB,
  scan: 16_384 * MB,
  /** What one layer unpacks to, against its own size; below this size it does not count. */
  ratio: 200,
  free: 64 * MB,
  /** What is kept in memory of archives within archives that are read here and there, and of databases. */
  room: 96 * MB,
  /** A text is looked at in pieces of this size. */
  piece: 16 * MB,
};

export type Limits = typeof limits;

/** What is left for one archive on disk, and for all that come after it. */
export interface Account {
  limits: Limits;
  /** Of the archive on disk. */
  size: number;
  signal: AbortSignal | undefined;
  entries: number;
  expanded: number;
  /** Shared by all archives of a scan. */
  scan: { expanded: number };
}

/** Of all that is in an archive, nothing more is looked at. */
export class Exhausted extends Unreadable {
  override name = 'Exhausted';
}

/** The layer around it is given up; it says why itself. */
export class Overfull extends Unreadable {
  override name = 'Overfull';
}

const hit = (reason: string) => ({ reason, complete: false });

/** Many small files never wait for anything: now and then Ctrl-C has its turn. */
export async function countEntry(own: Account): Promise<void> {
  if (++own.entries > own.limits.entries) throw new Exhausted(hit(`there are more than ${own.limits.entries} files in it`));
  if (own.entries % 256 === 0) await turn();
  heed(own);
}

function heed({ signal }: Account): void {
  if (signal?.aborted) throw new Exhausted(hit('the scan was interrupted'));
}

const tooMuch = (ratio: number) => hit(`it unpacks to more than ${ratio} times its size`);

export const tooDeep = ({ limits: { depth } }: Account) => new Unreadable(hit(`more than ${depth} archives in each other`));
export const tooLarge = ({ limits: { room } }: Account) => new Unreadable(hit(`an archive in an archive, larger than ${size(room)}`));

/** Counts what a layer unpacks to, and once that is too much says so of whatever is still asked of it. */
export interface Meter {
  count(bytes: number): void;
  check(): void;
}

/** `packed` is the layer's own size, as far as it was read. */
export function meter(own: Account, packed: () => number): Meter {
  const { ratio, free, expanded, scan } = own.limits;
  let sum = 0;
  const check = () => {
    if (sum > free && sum > ratio * packed()) throw new Overfull(tooMuch(ratio));
  };
  const count = (bytes: number) => {
    heed(own);
    sum += bytes;
    own.expanded += bytes;
    own.scan.expanded += bytes;
    if (own.scan.expanded > scan) throw new Exhausted(hit(`the archives of this scan unpack to more than ${size(scan)}`));
    if (own.expanded > free && own.expanded > ratio * own.size) throw new Exhausted(tooMuch(ratio));
    if (own.expanded > expanded) throw new Exhausted(hit(`it unpacks to more than ${size(expanded)}`));
    check();
  };
  return { count, check };
}

const size = (bytes: number) => (bytes >= 1024 * MB ? `${bytes / 1024 / MB} GB` : `${Math.round(bytes / MB)} MB`);
