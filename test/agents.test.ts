import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { agentsFor, mustBeKnown } from '../src/agents/index.ts';
import { effort, ignoring } from '../src/agents/ignore.ts';
import { UsageError } from '../src/errors.ts';
import type { Reader } from '../src/types.ts';
import { type Tree, tree } from './tree.ts';

const trees: Tree[] = [];
afterEach(() => {
  for (const one of trees.splice(0)) one[Symbol.dispose]();
});

type Files = Record<string, string | object>;

/** A machine with a home and, in it, the repository of a shop: files that are objects are JSON. */
function machine(repository: Files = {}, home: Files = {}) {
  const files = [
    ...Object.entries(home),
    ...Object.entries(repository).map(([path, content]): [string, string | object] => [`shop/${path}`, content]),
  ];
  const made = tree(Object.fromEntries(files.map(([path, content]) => [path, typeof content === 'string' ? content : pretty(content)])));
  trees.push(made);
  mkdirSync(join(made.root, 'shop'), { recursive: true });
  return { home: made.root, root: join(made.root, 'shop') };
}

const pretty = (value: object) => JSON.stringify(value, undefined, 2);

/** How an agent gets at a file: by channel, what it can do; `!` where a rule of the user's was meant to hide it. */
async function ways(agent: string, { home, root }: { home: string; root: string }, path: string): Promise<readonly Reader[]> {
  const agents = await agentsFor({ root, home, chosen: [agent] });
  return agents.readersOf({ surface: 'tree', path, absolute: join(root, path) });
}

const brief = (readers: readonly Reader[]) => readers.map(({ channel, verdict, rule }) => `${channel} ${verdict}${rule ? ` ${rule}` : ''}`);
const said = (readers: readonly Reader[]) => readers.map(({ reason }) => reason);

const deny = (...rules: readonly string[]) => ({ permissions: { deny: rules } });
const ours = '.claude/settings.json';

describe('Claude Code', () => {
  const claude = async (...[place, path]: [{ home: string; root: string }, string]) => brief(await ways('claude-code', place, path));

  test('reads what no rule denies', async () => {
    const place = machine();
    expect(await claude(place, '.env')).toEqual(['read readable', 'shell readable']);
    expect(said(await ways('claude-code', place, '.env'))).toEqual(['no rule denies it', 'its shell runs as you']);
  });

  test('a deny rule binds its tools at and below the folder it is started in, and no program that it runs', async () => {
    const place = machine({ [ours]: deny('Read(.env)') });
    const kept = ['read denied .claude/settings.json:4', 'shell bypassable .claude/settings.json:4'];
    expect(await claude(place, '.env')).toEqual(kept);
    expect(await claude(place, 'packages/till/.env')).toEqual(kept);
    expect(await claude(place, '.env.local')).toEqual(['read readable', 'shell readable']);
    expect(said(await ways('claude-code', place, '.env'))).toEqual([
      'Read(.env) in .claude/settings.json:4 keeps its own tools from it',
      'Read(.env) binds its own tools, and no script that it runs',
    ]);
  });

  test('but not the folder above', async () => {
    const { home, root } = machine({ 'till/.claude/settings.json': deny('Read(.env)'), '.env': 'TOKEN=' });
    expect(await claude({ home, root: join(root, 'till') }, '../.env')).toEqual(['read readable', 'shell readable']);
  });

  test.each([
    ['Read(./.env)', '.env', true],
    ['Read(./.env.*)', 'till/.env.staging', true],
    ['Read(secrets/**)', 'till/secrets/stripe.key', true],
    ['Read(config/secrets/**)', 'till/config/secrets/stripe.key', false],
    ['Read(/config/secrets/**)', 'config/secrets/stripe.key', true],
    ['Read(/secrets/**)', 'till/secrets/stripe.key', false],
    ['Read(//**/.env)', '../elsewhere/.env', true],
    ['Read(~/.aws/**)', '../.aws/credentials', true],
    ['Read(~/.aws/**)', '.aws/credentials', false],
    ['Read(*.key)', 'till/stripe.key', true],
    ['Read', 'README.md', true],
    ['Read(**)', 'till/README.md', true],
    ['Edit(.env)', '.env', false],
    ['Bash(cat .env)', '.env', false],
  ])('%s and %s: %s', async (rule, path, denied) => {
    expect((await claude(machine({ [ours]: deny(rule) }), path))[0]).toMatch(denied ? /^read denied/ : /^read readable/);
  });

  test('a rule that allows, or asks, denies nothing', async () => {
    const place = machine({ [ours]: { permissions: { allow: ['Read(secrets/**)'], ask: ['Read(.env)'] } } });
    expect(await claude(place, 'till/secrets/stripe.key')).toEqual(['read readable', 'shell readable']);
    expect(await claude(place, '.env')).toEqual(['read readable', 'shell readable']);
  });

  test("rules of all settings count, each from its own folder: `/` of the user's is below ~/.claude", async () => {
    const place = machine(
      { '.claude/settings.local.json': deny('Read(/vault/**)') },
      { '.claude/settings.json': deny('Bash(rm *)', 'Read(/secrets/**)', 'Read(*.pem)') },
    );
    expect(await claude(place, 'vault/stripe.key')).toContain('read denied .claude/settings.local.json:4');
    expect(await claude(place, 'till/tls.pem')).toContain('read denied ~/.claude/settings.json:6');
    expect(await claude(place, '../.claude/secrets/stripe.key')).toContain('read denied ~/.claude/settings.json:5');
    expect(await claude(place, 'secrets/stripe.key')).toEqual(['read readable ~/.claude/settings.json:5', 'shell readable']);
    expect(said(await ways('claude-code', place, 'secrets/stripe.key'))[0]).toBe(
      'Read(/secrets/**) counts from the folder of its settings; a path on the disk begins with //',
    );
  });

  test('a path that was meant to be of the disk is of the project', async () => {
    const place = machine();
    writeSettings(place.root, deny(`Read(${place.root}/.env)`));
    expect(await claude(place, '.env')).toEqual(['read readable .claude/settings.json:4', 'shell readable']);
    writeSettings(place.root, deny(`Read(/${place.root}/.env)`));
    expect((await claude(place, '.env'))[0]).toBe('read denied .claude/settings.json:4');
  });

  test('of a link, its own path and what it leads to count', async () => {
    const place = machine({ [ours]: deny('Read(~/.ssh/**)', 'Read(keys/**)') }, { '.ssh/id_ed25519': 'key', 'keep/stripe': 'key' });
    symlinkSync(join(place.home, '.ssh/id_ed25519'), join(place.root, 'key'));
    mkdirSync(join(place.root, 'keys'));
    symlinkSync(join(place.home, 'keep/stripe'), join(place.root, 'keys/stripe'));
    expect(await claude(place, 'key')).toEqual(['read denied .claude/settings.json:4', 'shell bypassable .claude/settings.json:4']);
    expect(await claude(place, 'keys/stripe')).toContain('read denied .claude/settings.json:5');
  });

  test('.claudeignore is a file that people write and it never reads', async () => {
    const place = machine({ '.claudeignore': '# secrets\n\n.env*\n!.env.example\n' });
    expect(await claude(place, '.env.staging')).toEqual(['read readable .claudeignore:3', 'shell readable']);
    expect(await claude(place, '.env.example')).toEqual(['read readable', 'shell readable']);
    expect(said(await ways('claude-code', place, '.env.staging'))[0]).toBe('Claude Code never reads a .claudeignore');
  });

  test.each([
    [deny('Glob(.env)'), 4, 'is never consulted'],
    [deny('Read(file_path:.env)'), 4, 'is never consulted'],
    [{ permissions: { read: { deny: ['.env'] } } }, 5, 'is no setting'],
  ])('rules of a form that is never consulted: %j', async (settings, line, why) => {
    const place = machine({ [ours]: settings });
    expect(await claude(place, '.env')).toEqual([`read readable .claude/settings.json:${line}`, 'shell readable']);
    expect(said(await ways('claude-code', place, '.env'))[0]).toContain(why);
    expect(await claude(place, 'README.md')).toEqual(['read readable', 'shell readable']);
  });

  test('without a shell, a rule is all there is', async () => {
    const place = machine({ [ours]: deny('Read(.env)', 'Bash') });
    expect(await claude(place, '.env')).toEqual(['read denied .claude/settings.json:4', 'shell denied']);
  });

  describe('in its sandbox', () => {
    const sandbox = (more: object, filesystem: object = { denyRead: ['~/.aws'] }) => ({
      sandbox: { enabled: true, filesystem, ...more },
    });
    const closed = { allowUnsandboxedCommands: false, failIfUnavailable: true };

    test('denyRead hides a file from commands, and not from its Read tool', async () => {
      const place = machine({ [ours]: sandbox(closed) });
      expect(await claude(place, '../.aws/credentials')).toEqual(['read readable', 'shell denied .claude/settings.json:6']);
      expect(await claude(place, '.env')).toEqual(['read readable', 'shell readable']);
    });

    test('and its Read rules hide files from commands as well', async () => {
      const place = machine({ [ours]: { ...deny('Read(.env)'), ...sandbox(closed) } });
      expect(await claude(place, '.env')).toEqual(['read denied .claude/settings.json:4', 'shell denied .claude/settings.json:4']);
    });

    test.each([
      [{}, 'bypassable', 'lets some of them out (allowUnsandboxedCommands)'],
      [{ ...closed, excludedCommands: ['docker'] }, 'bypassable', 'lets some of them out (excludedCommands)'],
      [{ allowUnsandboxedCommands: false }, 'denied', 'they run without it (failIfUnavailable)'],
      [{ ...closed, enabled: false }, 'readable', 'its shell runs as you'],
    ])('%j: %s', async (more, verdict, why) => {
      const readers = await ways('claude-code', machine({ [ours]: sandbox(more) }), '../.aws/credentials');
      expect(readers[1]).toMatchObject({ channel: 'shell', verdict, reason: expect.stringContaining(why) });
    });

    test('the more specific path wins, and / is the disk', async () => {
      const filesystem = { denyRead: ['/', '~/.aws'], allowRead: ['.', '~/.aws/config'] };
      const place = machine({ [ours]: sandbox(closed, filesystem) });
      const verdicts = async (path: string) => (await claude(place, path))[1]!.split(' ')[1];
      expect(await verdicts('.env')).toBe('readable');
      expect(await verdicts('../.aws/credentials')).toBe('denied');
      expect(await verdicts('../.aws/config')).toBe('readable');
      expect(await verdicts('../.netrc')).toBe('denied');
    });

    test('a pattern holds inside of what is allowed, and credentials may be named', async () => {
      const filesystem = { denyRead: ['./**/.env*'], allowRead: ['.'] };
      const place = machine({ [ours]: sandbox({ ...closed, credentials: { files: [{ path: '~/.npmrc', mode: 'deny' }] } }, filesystem) });
      expect((await claude(place, 'till/.env.staging'))[1]).toMatch(/^shell denied/);
      expect((await claude(place, '../.npmrc'))[1]).toMatch(/^shell denied/);
    });

    test("a path of the user's own settings counts from ~/.claude", async () => {
      const place = machine({}, { '.claude/settings.json': sandbox(closed, { denyRead: ['./secrets'] }) });
      expect((await claude(place, 'secrets/stripe.key'))[1]).toBe('shell readable');
    });
  });

  test('an MCP server hands out files whatever rules say', async () => {
    const server = {
      command: 'npx',
      args: ['-y', '@modelcontextprotocol/server-filesystem', '${CLAUDE_PROJECT_DIR:-.}/config', '~/notes'],
    };
    const place = machine({ [ours]: deny('Read(config/**)'), '.mcp.json': { mcpServers: { files: server, till: { command: 'till' } } } });
    expect(await claude(place, 'config/stripe.json')).toContain('mcp readable .claude/settings.json:4');
    expect(await claude(place, '../notes/stripe.txt')).toContain('mcp readable');
    expect(await claude(place, '.env')).toEqual(['read readable', 'shell readable']);
    expect(said(await ways('claude-code', place, 'config/stripe.json'))[2]).toBe(
      `its MCP server "files" (.mcp.json:3) hands out the files in ${place.root}/config`,
    );
  });

  test('but not when it is switched off, or denied', async () => {
    const mcp = { mcpServers: { files: { command: 'mcp-server-filesystem', args: ['.'] } } };
    expect(await claude(machine({ '.mcp.json': mcp }), '.env')).toContain('mcp readable');
    for (const settings of [{ disabledMcpjsonServers: ['files'] }, deny('mcp__files'), deny('mcp__files__*')])
      expect(await claude(machine({ '.mcp.json': mcp, [ours]: settings }), '.env')).toEqual(['read readable', 'shell readable']);
  });

  test('servers of the project in ~/.claude.json, and those in containers', async () => {
    const place = machine();
    const args = ['run', '-i', '--mount', `type=bind,src=${place.root}/till,dst=/projects`, 'mcp/filesystem', '/projects'];
    writeFileSync(
      join(place.home, '.claude.json'),
      pretty({ projects: { [place.root]: { mcpServers: { box: { command: 'docker', args } } } } }),
    );
    expect(await claude(place, 'till/.env')).toContain('mcp readable');
    expect(await claude(place, '.env')).toEqual(['read readable', 'shell readable']);
  });
});

describe('Cursor', () => {
  const cursor = async (...[place, path]: [{ home: string; root: string }, string]) => brief(await ways('cursor', place, path));

  test('ignores .env by itself in the editor, and not in the terminal', async () => {
    expect(await cursor(machine(), 'till/.env')).toEqual(['read bypassable', 'shell readable']);
    expect(await cursor(machine(), 'config/prod.json')).toEqual(['read readable', 'shell readable']);
    expect(said(await ways('cursor', machine(), '.env'))).toEqual([
      'its default ignore list keeps it from the editor, and not from the terminal',
      'its terminal runs as you',
    ]);
  });

  test('unless .cursorignore takes it back', async () => {
    const place = machine({ '.cursorignore': '!.env\n' });
    expect(await cursor(place, '.env')).toEqual(['read readable', 'shell readable']);
    expect(said(await ways('cursor', place, '.env'))[0]).toBe('.cursorignore:1 takes it off the default ignore list');
    expect(await cursor(place, '.env.local')).toEqual(['read bypassable', 'shell readable']);
  });

  test('what .cursorignore hides, the terminal reads', async () => {
    const place = machine({ '.cursorignore': '# ours\n*.pem\nconfig/\n!config/prod.json\n' });
    const around = ['read bypassable .cursorignore:3', 'shell readable .cursorignore:3'];
    expect(await cursor(place, 'config/staging.json')).toEqual(around);
    expect(await cursor(place, 'config/prod.json')).toEqual(around);
    expect(said(await ways('cursor', place, 'config/prod.json'))).toEqual([
      'its ignore file keeps it from the editor, and not from the terminal',
      'its terminal runs as you, whatever its rules say',
    ]);
  });

  test('.cursorindexingignore hides nothing', async () => {
    const place = machine({ '.cursorindexingignore': '.env.prod\nconfig/prod.json\n' });
    expect(await cursor(place, '.env.prod')).toEqual(['read bypassable', 'shell readable']);
    expect(await cursor(place, 'config/prod.json')).toEqual([
      'read readable .cursorindexingignore:2',
      'shell readable .cursorindexingignore:2',
    ]);
  });

  test('permissions of its command line bind that, and not the editor', async () => {
    const place = machine(
      { '.cursor/cli.json': deny('Read(.env*)', 'Read(config/**)') },
      { '.cursor/cli-config.json': deny('Read(~/.aws/**)') },
    );
    const rule = '.cursor/cli.json:4';
    expect(await cursor(place, '.env.local')).toEqual([`read denied ${rule}`, 'read bypassable', `shell readable ${rule}`]);
    expect(await cursor(place, 'config/prod.json')).toEqual([
      'read denied .cursor/cli.json:5',
      'read readable',
      'shell readable .cursor/cli.json:5',
    ]);
    expect((await cursor(place, '../.aws/credentials'))[0]).toBe('read denied ~/.cursor/cli-config.json:4');
    expect(await cursor(place, 'till/prod.json')).toEqual(['read readable', 'shell readable']);
  });

  test('so does a denied shell', async () => {
    const place = machine({ '.cursor/cli.json': deny('Shell(cat)', 'Shell(**)') });
    expect(await cursor(place, 'config/prod.json')).toEqual(['read readable', 'shell denied .cursor/cli.json:5', 'shell readable']);
  });

  test('an MCP server hands out files whatever is ignored', async () => {
    const files = { command: 'npx', args: ['@modelcontextprotocol/server-filesystem@2026.1.14', '${workspaceFolder}'] };
    const place = machine({ '.cursorignore': '.env\n' }, { '.cursor/mcp.json': { mcpServers: { files } } });
    expect(await cursor(place, '.env')).toContain('mcp readable .cursorignore:1');
  });

  test('what a link leads to counts as well', async () => {
    const place = machine({ '.cursorignore': 'vault/\n', 'vault/stripe': 'key' });
    symlinkSync(join(place.root, 'vault'), join(place.root, 'keys'));
    expect((await cursor(place, 'keys/stripe'))[0]).toBe('read bypassable .cursorignore:1');
  });
});

describe('which agents are reckoned with', () => {
  const names = async (place: { home: string; root: string }, chosen?: string[]) =>
    (await agentsFor({ ...place, ...(chosen && { chosen }) })).names;

  test('those that are configured here, by the repository or by the home', async () => {
    expect(await names(machine({ 'CLAUDE.md': '# Shop' }))).toEqual(['Claude Code']);
    expect(await names(machine({ '.cursor/rules/shop.mdc': '' }))).toEqual(['Cursor']);
    expect(await names(machine({ '.cursorignore': '' }, { '.claude.json': {} }))).toEqual(['Claude Code', 'Cursor']);
  });

  test('when none is, all; and those that are named', async () => {
    expect(await names(machine())).toEqual(['Claude Code', 'Cursor']);
    expect(await names(machine({ 'CLAUDE.md': '# Shop' }), ['cursor'])).toEqual(['Cursor']);
    expect(() => mustBeKnown(['cursor', 'constructor'])).toThrow(UsageError);
  });

  test('nobody reads what came by standard input', async () => {
    const agents = await agentsFor(machine());
    expect(agents.readersOf({ surface: 'stdin', path: 'stdin', absolute: '' })).toEqual([]);
  });

  test('readers say what people call the agent', async () => {
    const [reader] = await ways('claude-code', machine(), '.env');
    expect(reader).toMatchObject({ agent: 'claude-code', name: 'Claude Code' });
  });
});

describe('hostile settings', () => {
  const all = async (place: { home: string; root: string }, path = '.env') => {
    const agents = await agentsFor({ ...place, chosen: ['claude-code', 'cursor'] });
    return brief(agents.readersOf({ surface: 'tree', path, absolute: join(place.root, path) }));
  };
  const untouched = ['read readable', 'shell readable', 'read bypassable', 'shell readable'];

  test.each([
    '',
    'null',
    '[]',
    '"permissions"',
    '{"permissions": null}',
    '{"permissions": {"deny": {"0": "Read(.env)"}}}',
    '{"permissions": {"deny": [null, 3, ["Read(.env)"], {"raw": "Read(.env)"}]}}',
    '{"__proto__": {"permissions": {"deny": ["Read(.env)"]}}}',
    '{"permissions": {"__proto__": {"deny": ["Read(.env)"]}}}',
    '{"sandbox": {"enabled": "yes", "filesystem": {"denyRead": "/"}, "credentials": {"files": [null, 7, {"path": {}}]}}}',
    '{"mcpServers": {"files": null, "more": {"command": ["npx"], "args": "server-filesystem /"}}}',
    '{"permissions": {"deny": ["Read(", "Read)", "Read()x", "Read([)", "Read(!.env)"]}}',
    '['.repeat(400_000),
    `{"permissions": {"deny": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    `{"permissions": {"deny": ["Read(.env)"]}, "pad": "${'x'.repeat(1_100_000)}"}`,
  ])('%.60s', async (text) => {
    const files = Object.fromEntries(
      ['.claude/settings.json', '.claude/settings.local.json', '.mcp.json', '.cursor/cli.json', '.cursor/mcp.json'].map((path) => [
        path,
        text,
      ]),
    );
    expect(await all(machine(files, { '.claude.json': text, '.cursor/cli-config.json': text }))).toEqual(untouched);
  });

  test('a pipe, a folder, and links that leave the tree are no settings', async () => {
    const place = machine({ '.claude/settings.local.json/x': '' }, { 'other/settings.json': deny('Read(.env)'), 'other/ignore': '.env\n' });
    execFileSync('mkfifo', [join(place.root, '.mcp.json')]);
    symlinkSync(join(place.home, 'other/settings.json'), join(place.root, '.claude/settings.json'));
    symlinkSync(join(place.home, 'other/ignore'), join(place.root, '.cursorignore'));
    symlinkSync('/dev/zero', join(place.root, '.claudeignore'));
    expect(await all(place)).toEqual(untouched);
  });

  test('but people link their own settings to where they keep them', async () => {
    const place = machine({}, { 'dotfiles/claude.json': deny('Read(.env)') });
    mkdirSync(join(place.home, '.claude'));
    symlinkSync(join(place.home, 'dotfiles/claude.json'), join(place.home, '.claude/settings.json'));
    expect((await all(place))[0]).toBe('read denied ~/.claude/settings.json:4');
  });

  test('patterns and names that are made to take for ever', async () => {
    const rules = Array.from({ length: 5000 }, () => `Read(${'*a'.repeat(12)}b)`);
    const place = machine({
      '.claude/settings.json': { ...deny(...rules), sandbox: { enabled: true, filesystem: { denyRead: rules } } },
      '.claudeignore': '**/a/**/a/**/b\n'.repeat(15_000),
      '.cursorignore': `${'*a'.repeat(12)}b\n`.repeat(9000),
    });
    const began = performance.now();
    for (const path of ['a'.repeat(250), `${'a/'.repeat(1000)}${'a'.repeat(250)}`])
      expect((await all(place, path))[0]).toBe('read readable');
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('patterns in the manner of gitignore', () => {
  test.each([
    ['.env', 'till/.env', true],
    ['/.env', 'till/.env', false],
    ['till/.env', 'shop/till/.env', false],
    ['**/till/.env', 'shop/till/.env', true],
    ['secrets/', 'secrets/stripe', true],
    ['secrets/', 'secrets', false],
    ['secrets/**', 'secrets/eu/stripe', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['*.key', 'stripe.key', true],
    ['*.key', 'stripe.keys', false],
    ['.env.?', '.env.1', true],
    ['[a-c].key', 'b.key', true],
    ['[!a-c].key', 'b.key', false],
    [String.raw`\#notes`, '#notes', true],
    ['#notes', '#notes', false],
    ['.ENV', '.env', true],
    ['.env  ', '.env', true],
  ])('%s and %s: %s', (pattern, path, hidden) => expect(ignoring([pattern], effort())(path).hidden !== undefined).toBe(hidden));

  test('the last one counts, and what lies in a hidden folder cannot be taken back', () => {
    const hides = ignoring(['.env*', '!.env.example', 'config/', '!config/shop.json'], effort());
    expect([hides('.env'), hides('.env.example'), hides('config/shop.json'), hides('../.env')]).toEqual([
      { hidden: 0 },
      { taken: 1 },
      { hidden: 2 },
      {},
    ]);
  });

  test('lists that share their effort are given up together', () => {
    const steps = { left: 10 };
    const [one, other] = [ignoring(['a*b'], steps), ignoring(['.env'], steps)];
    expect(one('a'.repeat(50))).toEqual({});
    expect(other('.env')).toEqual({});
    expect(ignoring(['.env'], effort())('.env')).toEqual({ hidden: 0 });
  });
});

function writeSettings(root: string, settings: object): void {
  mkdirSync(join(root, '.claude'), { recursive: true });
  writeFileSync(join(root, ours), pretty(settings));
}
