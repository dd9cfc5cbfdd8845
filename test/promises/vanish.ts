// node --import vanish.ts: the file that VANISH names is gone as soon as its folder was listed.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const { readdirSync, rmSync } = fs;
const path = process.env['VANISH'] ?? '';
fs.readdirSync = ((...args: Parameters<typeof readdirSync>) => {
  const entries = readdirSync(...args);
  if (entries.some((entry) => String(typeof entry === 'object' && 'name' in entry ? entry.name : entry) === basename(path)))
    rmSync(path, { force: true });
  return entries;
}) as typeof readdirSync;
syncBuiltinESMExports();
