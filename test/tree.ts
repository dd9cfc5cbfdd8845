import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of real files, gone after the test. */
export interface Tree extends Disposable {
  root: string;
  write(path: string, content: string | Uint8Array): void;
  /** Runs git in it, as its user would. */
  git(...args: readonly string[]): string;
}

/** Makes one, open to all, so that an unprivileged user may look as well. */
export function tree(files: Readonly<Record<string, string | Uint8Array>> = {}): Tree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'overreach-')));
  execFileSync('chmod', ['755', root]);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@shop.example', '-c', 'commit.gpgSign=false', '-c', 'init.defaultBranch=main'];
  return {
    root,
    write,
    git: (...args) =>
      execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}
