import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../src/errors.ts';
import type { Skipped } from '../src/types.ts';
import { contentsOf } from '../src/walk/blobs.ts';
import { changed, type File, fileAt, gitRoot, openForRead, staged, trackedAmong, walk } from '../src/walk/index.ts';
import { type Tree, tree } from './tree.ts';

function tour(root: string, ...paths: string[]): { files: string[]; skipped: Skipped[] } {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  for (const item of walk(paths.length > 0 ? paths.map((path) => join(root, path)) : [root], root)) {
    if ('reason' in item) skipped.push(item);
    else files.push(item.path);
  }
  return { files: files.sort(), skipped };
}

const textIn = (file: File | undefined) => file?.bytes && Buffer.from(file.bytes).toString();

/** Reads a file as the survey does. */
function read(file: Parameters<typeof openForRead>[0]): string {
  const handle = openForRead(file);
  try {
    return readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}

/** Root may read everything; nobody may not. */
function asNobody<T>(act: () => T): T {
  if (process.getuid?.() !== 0) return act();
  const { HOME } = process.env;
  process.env['HOME'] = '/nonexistent';
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
    process.env['HOME'] = HOME;
  }
}

describe('the working tree, as an agent sees it', () => {
  test('has ignored files, dotfiles and the tokens in remotes, but neither packages nor the rest of .git', () => {
    using shop = tree({
      '.gitignore': '.env\n',
      '.env': 'STRIPE_KEY=\n',
      'src/pay.ts': 'export {};\n',
      'node_modules/left-pad/index.js': '',
      'apps/web/node_modules/left-pad/index.js': '',
    });
    shop.git('init', '-q');
    shop.write('.git/modules/libs/ui/HEAD', 'ref: refs/heads/main\n');
    shop.write('.git/modules/libs/ui/config', '[core]\n');
    shop.write('.git/modules/libs/ui/objects/info/config', '');
    shop.write('.git/worktrees/hotfix/config.worktree', '[core]\n');
    const { files, skipped } = tour(shop.root);
    expect(files).toEqual([
      '.env',
      '.git/config',
      '.git/modules/libs/ui/config',
      '.git/worktrees/hotfix/config.worktree',
      '.gitignore',
      'src/pay.ts',
    ]);
    expect(skipped.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: '.git', reason: "git's own files", complete: true },
      { path: 'apps/web/node_modules', reason: 'installed packages', complete: true },
      { path: 'node_modules', reason: 'installed packages', complete: true },
    ]);
  });

  test('what is named outright is walked, once, whatever it is called', () => {
    using shop = tree({ 'src/pay.ts': '', 'src/api/refund.ts': '', '.env': '', 'node_modules/left-pad/index.js': '' });
    expect(tour(shop.root, 'src', 'src/api', 'src/pay.ts', 'src').files).toEqual(['src/api/refund.ts', 'src/pay.ts']);
    expect(tour(shop.root, '.', 'node_modules/left-pad').files).toEqual([
      '.env',
      'node_modules/left-pad/index.js',
      'src/api/refund.ts',
      'src/pay.ts',
    ]);
    expect(tour(shop.root, '.env').files).toEqual(['.env']);
    expect(() => tour(shop.root, 'srv')).toThrow(new UsageError(`${shop.root}/srv does not exist, or cannot be reached.`));
  });

  test('links are walked where they lead, not where they stand, and never out of the root', () => {
    using home = tree({
      'shared/prod.env': '',
      'shop/apps/web/index.ts': '',
      'shop/.env': '',
      'shop/libs/ui/index.ts': '',
      'shop/node_modules/x/index.js': '',
    });
    const root = join(home.root, 'shop');
    symlinkSync('../shared/prod.env', join(root, 'prod.env'));
    symlinkSync('../shared', join(root, 'shared'));
    symlinkSync('../../.env', join(root, 'apps/web/.env'));
    symlinkSync('../../libs', join(root, 'apps/web/libs'));
    symlinkSync('../..', join(root, 'apps/web/up'));
    symlinkSync('nowhere', join(root, 'broken'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('node_modules/x', join(root, 'x'));

    const whole = tour(root);
    expect(whole.files).toEqual(['.env', 'apps/web/index.ts', 'libs/ui/index.ts']);
    expect(whole.skipped).toContainEqual({ path: 'prod.env', reason: 'a link that leaves the root', complete: true });
    expect(whole.skipped).toContainEqual({ path: 'shared', reason: 'a link that leaves the root', complete: true });
    expect(whole.skipped).toContainEqual({ path: 'broken', reason: 'a link to nothing that can be reached', complete: true });
    expect(whole.skipped).toContainEqual({ path: 'loop', reason: 'a link to nothing that can be reached', complete: true });
    expect(whole.skipped).toContainEqual({ path: 'x', reason: 'a link into what is left out', complete: true });

    // Of a part, what its links show from the rest of the root belongs to it.
    rmSync(join(root, 'apps/web/up'));
    expect(tour(root, 'apps/web').files).toEqual(['.env', 'apps/web/index.ts', 'libs/ui/index.ts']);
    symlinkSync('../..', join(root, 'apps/web/up'));
    expect(tour(root, 'apps/web').files).toEqual(['.env', 'apps/web/index.ts', 'libs/ui/index.ts']);

    // The operator may name a link; the tree may not.
    const [named] = [...walk([join(root, 'prod.env')], root)] as File[];
    expect(named).toMatchObject({ path: 'prod.env', absolute: join(root, 'prod.env') });
    expect(read(named!)).toBe('');
    expect(tour(root, 'shared').files).toEqual(['shared/prod.env']);
  });

  test('a root that is reached through a link is no way out', () => {
    using home = tree({ 'real/src/pay.ts': '', 'real/.env': '' });
    symlinkSync('real', join(home.root, 'alias'));
    symlinkSync('../.env', join(home.root, 'real/src/env'));
    expect(tour(join(home.root, 'alias'))).toEqual({ files: ['.env', 'src/pay.ts'], skipped: [] });
  });

  test('special files are left alone, and nothing waits for them', async () => {
    using shop = tree({ 'src/pay.ts': '' });
    execFileSync('mkfifo', [join(shop.root, 'queue')]);
    const server = createServer().listen(join(shop.root, 'app.sock'));
    await once(server, 'listening');
    try {
      const { files, skipped } = tour(shop.root);
      expect(files).toEqual(['src/pay.ts']);
      expect(skipped).toEqual([
        { path: 'app.sock', reason: 'a special file', complete: true },
        { path: 'queue', reason: 'a special file', complete: true },
      ]);
    } finally {
      server.close();
    }
  });

  test('what may not be read is named, and leaves the scan incomplete', () => {
    using shop = tree({ 'src/pay.ts': '', 'vault/key.pem': '', 'secret.env': '' });
    chmodSync(join(shop.root, 'vault'), 0o700);
    chmodSync(join(shop.root, 'secret.env'), 0o600);
    asNobody(() => {
      if (process.getuid?.() !== 0) chmodSync(join(shop.root, 'vault'), 0);
      const { files, skipped } = tour(shop.root);
      expect(files).toEqual(['secret.env', 'src/pay.ts']);
      expect(skipped).toEqual([{ path: 'vault', reason: 'not readable: permission denied', complete: false }]);
      if (process.getuid?.() === 0)
        expect(() => read({ absolute: join(shop.root, 'secret.env') })).toThrow(
          expect.objectContaining({ message: 'not readable: permission denied', complete: false }),
        );
    });
    chmodSync(join(shop.root, 'vault'), 0o755);
  });

  test('what vanishes or changes its nature between list and read is no fault', () => {
    using shop = tree({ 'a/1.env': '', 'b/2.env': '', 'c.env': '', 'd.env': '' });
    const steps = walk([shop.root], shop.root);
    expect(steps.next().value).toMatchObject({ path: 'c.env' });
    rmSync(join(shop.root, 'a'), { recursive: true });
    expect([...steps]).toContainEqual({ path: 'a', reason: 'gone since it was listed', complete: true });
    rmSync(join(shop.root, 'c.env'));
    expect(() => read({ absolute: join(shop.root, 'c.env') })).toThrow(
      expect.objectContaining({ message: 'gone since it was listed', complete: true }),
    );
    rmSync(join(shop.root, 'd.env'));
    symlinkSync('/etc/hostname', join(shop.root, 'd.env'));
    expect(() => read({ absolute: join(shop.root, 'd.env') })).toThrow(expect.objectContaining({ message: 'a link', complete: true }));
    rmSync(join(shop.root, 'd.env'));
    execFileSync('mkfifo', [join(shop.root, 'd.env')]);
    expect(() => read({ absolute: join(shop.root, 'd.env') })).toThrow(
      expect.objectContaining({ message: 'a special file', complete: true }),
    );
  });

  test('names that are no UTF-8 are shown escaped, and can still be opened', () => {
    using shop = tree({ 'plain.env': 'plain' });
    const folder = Buffer.from(`${shop.root}/caf\xe9`, 'latin1');
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/r\xe9gion.env', 'latin1')]), 'latin');
    writeFileSync(Buffer.concat([folder, Buffer.from('/ключ.env')]), 'utf8');
    writeFileSync(join(shop.root, 'two\nlines.env'), 'control');
    const files = [...walk([shop.root], shop.root)] as File[];
    expect(Object.fromEntries(files.map((file) => [file.path, read(file)]))).toEqual({
      'plain.env': 'plain',
      [String.raw`caf\xe9/r\xe9gion.env`]: 'latin',
      [String.raw`caf\xe9/ключ.env`]: 'utf8',
      'two\nlines.env': 'control',
    });
    // A worker thread gets the same.
    expect(structuredClone(files).map(read).sort()).toEqual(['control', 'latin', 'plain', 'utf8']);

    shop.git('init', '-q');
    shop.git('add', '-A');
    expect(staged(shop.root).files.map(({ path }) => path)).toContain(String.raw`caf\xe9/r\xe9gion.env`);
    const paths = files.map(({ path }) => path);
    expect(trackedAmong(shop.root, [...paths, 'unknown.env'])).toEqual(new Set(paths));
    shop.git('commit', '-qm', 'first');
    writeFileSync(Buffer.concat([folder, Buffer.from('/r\xe9gion.env', 'latin1')]), 'latin\nmore');
    expect(changed(shop.root, 'HEAD').files).toMatchObject([{ path: String.raw`caf\xe9/r\xe9gion.env`, added: [[2, 2]] }]);
  });
});

describe('the index', () => {
  test('is read instead of the disk', () => {
    using shop = tree({ '.env': 'OLD=1\n', 'src/pay.ts': 'v1\n', 'logo.png': 'v1\n' });
    shop.git('init', '-q');
    shop.git('add', '-A');
    expect(staged(shop.root).files.map(({ path }) => path)).toEqual(['.env', 'logo.png', 'src/pay.ts']);

    shop.git('commit', '-qm', 'first');
    expect(staged(shop.root)).toEqual({ files: [], skipped: [] });

    shop.write('src/pay.ts', 'staged\n');
    shop.write('docs/new.md', 'new\n');
    shop.git('rm', '-q', '--cached', '.env');
    shop.git('mv', 'logo.png', 'brand.png');
    shop.git('add', 'src', 'docs');
    symlinkSync('pay.ts', join(shop.root, 'src/link.ts'));
    shop.git('add', 'src/link.ts');
    shop.git('update-index', '--add', '--cacheinfo', `160000,${shop.git('rev-parse', 'HEAD').trim()},vendor/lib`);
    shop.write('src/pay.ts', 'on disk\n');
    shop.write('docs/unstaged.md', 'never added\n');

    const { files, skipped } = staged(shop.root);
    expect(files.map((file) => [file.path, textIn(file), file.tracked, file.surface])).toEqual([
      ['brand.png', 'v1\n', true, 'staged'],
      ['docs/new.md', 'new\n', true, 'staged'],
      ['src/pay.ts', 'staged\n', true, 'staged'],
    ]);
    expect(skipped).toEqual([]);
  });

  test('of `git commit -a` is the one that its hooks are shown', () => {
    using shop = tree({ 'src/pay.ts': 'v1\n' });
    shop.git('init', '-q');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'first');
    shop.write('src/pay.ts', 'v2\n');
    const program = `import { staged } from '${join(import.meta.dirname, '../src/walk/index.ts')}';
      for (const { path, bytes } of staged(process.cwd()).files) console.log(path, Buffer.from(bytes).toString());`;
    shop.write(
      '.git/hooks/pre-commit',
      `#!/bin/sh\n'${process.execPath}' --input-type=module -e "${program.replaceAll('"', '\\"')}" > said\n`,
    );
    chmodSync(join(shop.root, '.git/hooks/pre-commit'), 0o755);
    shop.git('commit', '-qam', 'second');
    expect(readFileSync(join(shop.root, 'said'), 'utf8')).toBe('src/pay.ts v2\n\n');
  });

  test('of much content is read a part at a time, and the largest files are left out', () => {
    using shop = tree({ 'a.csv': 'a'.repeat(400), 'b.csv': 'b'.repeat(400), 'huge.csv': 'h'.repeat(2000), 'c.txt': 'small' });
    shop.git('init', '-q');
    shop.git('add', '-A');
    const [a = '', b = '', c = '', huge = ''] = staged(shop.root).files.map(({ path }) => shop.git('rev-parse', `:${path}`).trim());
    const contents = contentsOf(shop.root, [a, b, c, huge, a], { room: 600, largest: 1000 });
    const sizes = [c, a, b, a, huge].map((id) => contents.of(id)?.length);
    expect(sizes).toEqual([5, 400, 400, 400, undefined]);
    expect([a, huge, '0'.repeat(40)].map((id) => contents.lacks(id))).toEqual([
      undefined,
      'larger than 256 MB',
      'its content could not be had from git, as in a partial clone',
    ]);
  });

  test('needs a repository that can be read', () => {
    using shop = tree({ 'src/pay.ts': '' });
    expect(() => staged(shop.root)).toThrow(new UsageError(`${shop.root} is not a git repository; --staged reads git's index.`));
    shop.git('init', '-q');
    expect(staged(shop.root)).toEqual({ files: [], skipped: [] });
    shop.git('add', '-A');
    shop.write('.git/index', 'rubbish');
    expect(() => staged(shop.root)).toThrow(UsageError);
    expect(() => staged(shop.root)).toThrow(/^--staged: git \S+ failed: its index is broken\.$/);
    shop.write('.git/config', '[core\n');
    expect(() => staged(shop.root)).toThrow(/the repository has a broken configuration\.$/);
  });
});

describe('a diff', () => {
  /** A shop on a branch of its own, with a main branch that has gone on. */
  function branched(): Tree {
    const shop = tree({
      'src/pay.ts': 'one\ntwo\nthree\n',
      'src/old.ts': 'const stays = 1;\n'.repeat(30),
      '.gitignore': '.env\n',
      '.env': 'A=1\n',
    });
    shop.git('init', '-q');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'first');
    shop.git('checkout', '-qb', 'feature');
    return shop;
  }

  test('is what was added since the merge base, on disk, line by line', () => {
    using shop = branched();
    shop.git('checkout', '-q', 'main');
    shop.write('src/pay.ts', 'zero on main\none\ntwo\nthree\n');
    shop.write('src/main-only.ts', 'main\n');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'main goes on');
    shop.git('checkout', '-q', 'feature');
    shop.write('src/pay.ts', 'one\nbetween\ntwo\nthree\nafter\nafter\n');
    shop.write('src/new.ts', 'new\n');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'feature');
    shop.write('src/pay.ts', 'one\nbetween\ntwo\nthree\nafter\nafter\nnot yet staged\n');
    shop.write('src/untracked.ts', 'untracked\n');
    shop.write('.env', 'A=1\nB=2\n');

    const { files, skipped } = changed(shop.root, 'main');
    expect(
      files.map(({ path, added, surface, tracked }) => ({ path, added, surface, tracked })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    ).toEqual([
      { path: 'src/new.ts', added: undefined, surface: 'diff', tracked: true },
      {
        path: 'src/pay.ts',
        added: [
          [2, 2],
          [5, 7],
        ],
        surface: 'diff',
        tracked: true,
      },
    ]);
    expect(skipped).toEqual([]);
    expect(changed(shop.root, 'HEAD').files).toMatchObject([{ path: 'src/pay.ts', added: [[7, 7]] }]);
  });

  test('is not fooled by what did not change: line ends, times, moves, deletions', () => {
    using shop = branched();
    shop.write('src/pay.ts', 'one\r\ntwo\r\nthree\r\n');
    utimesSync(join(shop.root, 'src/old.ts'), 1, 1);
    expect(changed(shop.root, 'main').files).toEqual([]);

    mkdirSync(join(shop.root, 'lib'));
    renameSync(join(shop.root, 'src/old.ts'), join(shop.root, 'lib/new.ts'));
    writeFileSync(join(shop.root, 'lib/new.ts'), 'const fresh = 2;\n', { flag: 'a' });
    shop.git('add', '-A');
    rmSync(join(shop.root, 'src/pay.ts'));
    expect(changed(shop.root, 'main').files).toMatchObject([{ path: 'lib/new.ts', added: [[31, 31]] }]);
  });

  test('sees a change that leaves size and time as they were', () => {
    using shop = branched();
    const file = join(shop.root, 'src/pay.ts');
    utimesSync(file, 1_000_000_000, 1_000_000_000);
    shop.git('update-index', '--refresh');
    writeFileSync(file, 'one\ntwo\nTHREE\n');
    expect(changed(shop.root, 'main').files).toMatchObject([{ path: 'src/pay.ts', added: [[3, 3]] }]);

    // Written in the moment in which the index was, or after it: then its time proves nothing.
    const soon = Date.now() / 1000 + 1000;
    utimesSync(file, soon, soon);
    shop.git('commit', '-qam', 'second');
    writeFileSync(file, 'one\nTWO\nTHREE\n');
    utimesSync(file, soon, soon);
    expect(changed(shop.root, 'HEAD').files).toMatchObject([{ path: 'src/pay.ts', added: [[2, 2]] }]);
  });

  test('of long and much changed files is still right', () => {
    using shop = branched();
    const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index}`);
    shop.write('data.csv', lines.join('\n'));
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'data');
    const few = lines.toSpliced(15_000, 1, 'changed', 'line 3').toSpliced(100, 5);
    shop.write('data.csv', few.join('\n'));
    expect(changed(shop.root, 'HEAD').files).toMatchObject([{ path: 'data.csv', added: [[14_996, 14_997]] }]);
    shop.write('data.csv', 'a\nb\nc\nd\n');
    shop.git('commit', '-qam', 'short');
    shop.write('data.csv', 'b\na\nb\nc\ne\nd\n');
    expect(changed(shop.root, 'HEAD').files).toMatchObject([
      {
        added: [
          [1, 1],
          [5, 5],
        ],
      },
    ]);
    shop.write('data.csv', lines.join('\n'));
    shop.git('commit', '-qam', 'long');
    shop.write('data.csv', [...lines.toReversed(), 'new at the end'].join('\n'));
    const [file] = changed(shop.root, 'HEAD').files;
    expect(file?.added?.at(-1)?.[1]).toBe(20_001);
  });

  test('names what it cannot compare', () => {
    using shop = branched();
    expect(() => changed(shop.root, 'no-such-branch')).toThrow(
      new UsageError(`--diff no-such-branch: there is no such commit in ${shop.root}.`),
    );
    expect(() => changed(shop.root, '--output=/tmp/x')).toThrow(/there is no such commit/);
    expect(() => changed(shop.root, 'HEAD:src/pay.ts')).toThrow(/there is no such commit/);
    shop.git('checkout', '-q', '--orphan', 'island');
    expect(() => changed(shop.root, 'main')).toThrow(/has no commit checked out/);
    shop.git('commit', '-qm', 'another beginning');
    expect(() => changed(shop.root, 'main')).toThrow(/no commit in common with HEAD here; in a shallow clone/);
    using bare = tree({ 'a.txt': '' });
    expect(() => changed(bare.root, 'main')).toThrow(/is not a git repository; --diff compares with one of its commits\.$/);
    bare.git('init', '-q');
    expect(() => changed(bare.root, 'HEAD')).toThrow(/there is no such commit/);
  });

  test('may not be excused by itself: the policy is that of the base', () => {
    using shop = branched();
    shop.write('overreach.yaml', 'allow: []\n');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'excuse');
    expect(fileAt(shop.root, 'main', 'overreach.yaml')).toBeUndefined();
    expect(Buffer.from(fileAt(shop.root, 'feature', 'overreach.yaml')!).toString()).toBe('allow: []\n');
    expect(() => fileAt(shop.root, 'nowhere', 'overreach.yaml')).toThrow(UsageError);
  });

  test('unreadable files are named, not taken for unchanged', () => {
    using shop = branched();
    shop.write('src/pay.ts', 'one\nsecret\n');
    if (process.getuid?.() !== 0) chmodSync(join(shop.root, 'src/pay.ts'), 0);
    else chmodSync(join(shop.root, 'src/pay.ts'), 0o600);
    const { files, skipped } = asNobody(() => changed(shop.root, 'main'));
    expect(files).toEqual([]);
    expect(skipped).toEqual([{ path: 'src/pay.ts', reason: 'not readable: permission denied', complete: false }]);
  });
});

describe('repositories', () => {
  test('are found by their .git, from anywhere inside', () => {
    using shop = tree({ 'src/api/pay.ts': '', 'fake/.git/readme': '', 'fake/x.ts': '' });
    expect(gitRoot(join(shop.root, 'src/api'))).toBeUndefined();
    shop.git('init', '-q');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'first');
    shop.git('worktree', 'add', '-q', 'hotfix');
    expect(gitRoot(join(shop.root, 'src/api'))).toBe(shop.root);
    expect(gitRoot(join(shop.root, 'hotfix/src'))).toBe(join(shop.root, 'hotfix'));
    expect(gitRoot(join(shop.root, 'fake'))).toBe(shop.root);
    shop.write('hotfix/src/api/pay.ts', 'hot\n');
    execFileSync('git', ['add', '-A'], { cwd: join(shop.root, 'hotfix') });
    expect(staged(join(shop.root, 'hotfix')).files.map((file) => [file.path, textIn(file)])).toEqual([['src/api/pay.ts', 'hot\n']]);
    shop.write('hotfix/src/api/pay.ts', 'hotter\n');
    expect(changed(join(shop.root, 'hotfix'), 'HEAD').files).toMatchObject([{ path: 'src/api/pay.ts', added: [[1, 1]] }]);
  });

  test('tell which files they track, each its own', () => {
    using home = tree({
      'shop/.gitignore': '.env\n',
      'shop/.env': '',
      'shop/a*.ts': '',
      'shop/ab.ts': '',
      'shop/:!odd.ts': '',
      'blog/post.md': '',
      'notes.txt': '',
    });
    const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: join(home.root, folder), stdio: 'pipe' });
    for (const folder of ['shop', 'blog']) git(folder, 'init', '-q');
    git('shop', '--literal-pathspecs', 'add', '.gitignore', 'a*.ts', ':!odd.ts');
    git('blog', 'add', '-A');
    const paths = [
      'shop/.gitignore',
      'shop/.env',
      'shop/a*.ts',
      'shop/ab.ts',
      'shop/:!odd.ts',
      'blog/post.md',
      'notes.txt',
      '../outside',
      '~/.aws/credentials',
      'shop/.git/config',
    ];
    expect([...trackedAmong(home.root, paths)].sort()).toEqual(['blog/post.md', 'shop/.gitignore', 'shop/:!odd.ts', 'shop/a*.ts']);
    expect(
      trackedAmong(join(home.root, 'shop'), ['.gitignore', '.env', ...Array.from({ length: 500 }, (_, index) => `${index}.ts`)]),
    ).toEqual(new Set(['.gitignore']));

    home.write('shop/.git/index', 'rubbish');
    const skipped: Skipped[] = [];
    expect([...trackedAmong(home.root, paths, skipped)]).toEqual(['blog/post.md']);
    expect(skipped).toEqual([
      { path: 'shop/.git', reason: 'which files are tracked is not known: git ls-files failed: its index is broken.', complete: false },
    ]);
  });

  test('cannot be asked without git, and that is said', () => {
    using shop = tree({ 'src/pay.ts': '' });
    shop.git('init', '-q');
    const { PATH } = process.env;
    process.env['PATH'] = '/nonexistent';
    try {
      const skipped: Skipped[] = [];
      expect(trackedAmong(shop.root, ['src/pay.ts'], skipped).size).toBe(0);
      expect(skipped).toEqual([
        { path: '.git', reason: 'which files are tracked is not known: git is not installed, or not on the PATH.', complete: false },
      ]);
      expect(() => staged(shop.root)).toThrow(new UsageError('--staged: git is not installed, or not on the PATH.'));
      expect(() => changed(shop.root, 'main')).toThrow(new UsageError('--diff main: git is not installed, or not on the PATH.'));
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  test('show their files as they are, whatever stands in for their objects', () => {
    using shop = tree({ 'src/pay.ts': 'staged\n' });
    shop.git('init', '-q');
    shop.git('add', '-A');
    const id = shop.git('rev-parse', ':src/pay.ts').trim();
    shop.write('harmless', 'harmless\n');
    shop.git('replace', id, shop.git('hash-object', '-w', 'harmless').trim());
    expect(staged(shop.root).files.map(textIn)).toEqual(['staged\n']);
  });

  test.runIf(process.getuid?.() === 0)('of another owner are read as any other', () => {
    using shop = tree({ 'src/pay.ts': 'v1\n' });
    shop.git('init', '-q');
    shop.git('add', '-A');
    execFileSync('chown', ['-R', '12345:12345', shop.root]);
    expect(asNobody(() => staged(shop.root).files.map(({ path }) => path))).toEqual(['src/pay.ts']);
    expect(asNobody(() => trackedAmong(shop.root, ['src/pay.ts']).size)).toBe(1);
  });

  test('of others that lack contents fetch nothing', () => {
    using shop = tree({ 'src/pay.ts': 'v1\n' });
    shop.git('init', '-q');
    shop.git('add', '-A');
    shop.git('commit', '-qm', 'first');
    shop.git('config', 'uploadpack.allowFilter', 'true');
    using clone = tree();
    rmSync(clone.root, { recursive: true });
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${shop.root}`, clone.root], { stdio: 'pipe' });
    shop.write('src/pay.ts', 'v2\n');
    shop.git('commit', '-qam', 'second');
    clone.git('fetch', '-q');
    clone.git('checkout', '-q', '-b', 'work');
    clone.write('src/pay.ts', 'v3\n');
    // What git lacks here is the content at the base: then all lines count as added.
    clone.git('update-ref', 'refs/heads/work', 'origin/main');
    expect(changed(clone.root, 'origin/main').files).toMatchObject([{ path: 'src/pay.ts' }]);
    expect(clone.git('rev-list', '--objects', '--all', '--missing=print').match(/^\?/gm)).toHaveLength(1);
  });
});

test('a hostile repository has nothing run, whatever is asked of it', () => {
  using trap = tree({ 'pwn.sh': '#!/bin/sh\ntouch "$(dirname "$0")/canary"\n', 'a.txt': 'one\n', 'b.txt': 'one\n', 'c.txt': 'one\n' });
  const script = join(trap.root, 'pwn.sh');
  const canary = join(trap.root, 'canary');
  chmodSync(script, 0o755);
  trap.git('init', '-q');
  trap.git('add', '-A');
  trap.git('commit', '-qm', 'bait');
  trap.write('.gitattributes', '* filter=evil diff=evil merge=evil text eol=crlf\n');
  trap.write('b.txt', 'one\ntwo\n');
  trap.git('add', '-A');
  trap.write('c.txt', 'ONE\n');
  utimesSync(join(trap.root, 'a.txt'), 1, 1);
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'pre-commit', 'reference-transaction', 'post-checkout']) {
    trap.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch '${canary}'\n`);
    chmodSync(join(trap.root, '.git/hooks', hook), 0o755);
  }
  trap.write('.git/more', `[core]\n\teditor = ${script}\n[sequence]\n\teditor = ${script}\n`);
  trap.write(
    '.git/config',
    [
      `[core]\n\trepositoryformatversion = 1\n\tfsmonitor = ${script}\n\thooksPath = ${trap.root}/.git/hooks\n\tsshCommand = ${script}\n\tpager = ${script}`,
      `\tgitProxy = ${script}\n\taskPass = ${script}\n\talternateRefsCommand = ${script}\n\tworktree = /\n\tattributesFile = ${trap.root}/.gitattributes`,
      `[include]\n\tpath = more`,
      `[filter "evil"]\n\tclean = ${script}\n\tsmudge = ${script}\n\tprocess = ${script}\n\trequired = true`,
      `[diff]\n\texternal = ${script}\n[diff "evil"]\n\ttextconv = ${script}\n\tcommand = ${script}`,
      `[merge "evil"]\n\tdriver = ${script}`,
      `[pager]\n\tls-files = ${script}\n\tcat-file = ${script}\n\tdiff-index = ${script}\n\trev-parse = ${script}\n\tmerge-base = ${script}`,
      `[alias]\n\tls-files = !${script}\n\tcat-file = !${script}\n\tdiff-index = !${script}\n\trev-parse = !${script}`,
      `[credential]\n\thelper = !${script}\n[gpg]\n\tprogram = ${script}\n[extensions]\n\tpartialClone = origin`,
      `[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always`,
      `[remote "origin"]\n\turl = ext::${script} %S\n\tpromisor = true\n\tuploadpack = ${script}\n\tvcs = ext`,
      `[submodule]\n\trecurse = true\n[diff]\n\tignoreSubmodules = none\n[uploadpack]\n\tpackObjectsHook = ${script}\n[trace2]\n\tnormalTarget = ${canary}`,
      '',
    ].join('\n'),
  );
  // A content that git would have to fetch, through the remote above.
  const id = trap.git('--no-replace-objects', '-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD:a.txt').trim();
  rmSync(join(trap.root, '.git/objects', id.slice(0, 2), id.slice(2)));
  rmSync(canary, { force: true });

  expect([...walk([trap.root], trap.root)].length).toBeGreaterThan(5);
  const index = attempt(() => staged(trap.root).files.map(({ path }) => path));
  const diff = attempt(() => changed(trap.root, 'HEAD').files.map(({ path }) => path));
  const tracked = attempt(() => trackedAmong(trap.root, ['a.txt', 'canary']));
  attempt(() => fileAt(trap.root, 'HEAD', 'a.txt'));
  expect(() => readFileSync(canary)).toThrow(/ENOENT/);
  expect(index).toEqual(['.gitattributes', 'b.txt']);
  expect(diff).toEqual(expect.arrayContaining(['b.txt', 'c.txt']));
  expect(tracked).toEqual(new Set(['a.txt']));

  // The trap is one: git's own comparison walks into it.
  attempt(() => trap.git('diff', 'HEAD'));
  expect(readFileSync(canary, 'utf8')).toBeDefined();
});

function attempt<T>(act: () => T): T | Error {
  try {
    return act();
  } catch (error) {
    return error as Error;
  }
}
