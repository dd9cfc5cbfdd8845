export { changed, fileAt } from './changed.ts';
export { type File, pathOnDisk, tellingPath } from './file.ts';
export { gitRoot } from './git.ts';
export { openForRead, reasonOf } from './open.ts';
export { staged } from './staged.ts';
export { trackedAmong } from './tracked.ts';
export { walk } from './tree.ts';
