import { realpathSync } from 'node:fs';
import { delimiter, isAbsolute, sep } from 'node:path';
import { gitRoot } from '../walk/index.ts';

/**
 * A search path without what lies in the repository that is scanned, and without what depends on where we stand: a program there that is
 * called git may be anybody's. `npm run` and `npx` put such a folder in front. Of a scanned folder that is no repository, as a whole
 * home or disk is none, only the repositories in it and node_modules/.bin are left out.
 */
export function searchPathOutside(root: string, path: string): string {
  const top = real(root);
  const isRepository = gitRoot(top) !== undefined;
  const isInside = (folder: string) =>
    within(top, folder) && (isRepository || folder.endsWith(`${sep}.bin`) || gitRoot(folder) !== undefined);
  return path
    .split(delimiter)
    .filter((entry) => isAbsolute(entry) && !isInside(real(entry)))
    .join(delimiter);
}

const within = (folder: string, path: string) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
