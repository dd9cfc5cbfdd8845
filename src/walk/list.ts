import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import type { File } from './file.ts';
import { shown } from './names.ts';

/** A folder, or anything in one: how it is shown, and how it is reached. */
export type Folder = Pick<File, 'path' | 'absolute' | 'opens'>;

/** What is in a folder. `opens` where its name is no UTF-8. */
export interface Entry extends Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'> {
  opens?: Uint8Array;
}

/** In the order of their names. */
export function list(folder: Folder): readonly Entry[] {
  if (folder.opens === undefined) {
    const entries = readdirSync(folder.absolute, { withFileTypes: true });
    if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries;
  }
  const bytes = folder.opens ?? folder.absolute;
  const above = Buffer.concat([Buffer.from(bytes as string), Buffer.from(sep)]);
  return readdirSync(Buffer.from(bytes as string), { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    name: shown(entry.name),
    ...((folder.opens !== undefined || !isUtf8(entry.name)) && { opens: Buffer.concat([above, entry.name]) }),
    isFile: () => entry.isFile(),
    isDirectory: () => entry.isDirectory(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }));
}

/** An entry's own path. */
export function join(folder: Folder, { name, opens }: Pick<Entry, 'name' | 'opens'>): Folder {
  const path = folder.path === '' ? name : `${folder.path}/${name}`;
  const absolute = folder.absolute.endsWith(sep) ? folder.absolute + name : folder.absolute + sep + name;
  return opens === undefined ? { path, absolute } : { path, absolute, opens };
}

const reasons: Readonly<Record<string, string>> = { node_modules: 'installed packages', '.git': "git's own files" };
const systems = new Set(['/proc', '/sys', '/dev']);

/** Why a folder is not walked unless it is named outright. */
export function leftOut(name: string, absolute: string): string | undefined {
  if (isLeftOut(name)) return reasons[name];
  return systems.has(absolute) ? 'the system, as files' : undefined;
}

export const isLeftOut = (name: string) => name === 'node_modules' || name === '.git';
