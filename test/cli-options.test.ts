import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mistakeIn } from '../src/cli/mistakes.ts';
import { isCommand } from '../src/cli/options.ts';
import { piecesOf } from '../src/cli/pieces.ts';
import { outputsOf, quickly } from '../src/cli/quickly.ts';
import { understand } from '../src/cli/yargs.ts';
import { bookshop, committed, live } from './bookshop.ts';
import { mint } from './mint.ts';
import { folder, overreach, program } from './run.ts';

const lines = [
  [],
  ['scan'],
  ['scan', '.'],
  ['.'],
  ['api', 'web'],
  ['scan', 'scan'],
  ['--', 'scan'],
  ['--', '--staged'],
  ['scan', '--', '-'],
  ['scan', 'api', '--', 'web', '--quiet'],
  ['-'],
  ['--staged'],
  ['scan', '--staged', '--quiet'],
  ['--quiet', 'scan', 'api'],
  ['--staged', '--staged'],
  ['--no-staged'],
  ['--staged', '--no-staged'],
  ['--no-staged', '--staged'],
  ['--diff', 'main'],
  ['--diff=main'],
  ['--diff=-main'],
  ['--diff', 'HEAD~1', 'api'],
  ['--stdin'],
  ['--online', '--endpoint', 'railway=http://127.0.0.1:8080', '--endpoint=github=https://git.example'],
  ['--allow-host', 'db.example:5432', '--skip-account', '123456789012', '--skip-account', '007'],
  ['--generic'],
  ['--no-generic'],
  ['--agent', 'cursor'],
  ['--agent', 'cursor,claude-code'],
  ['--agent=cursor', '--agent', 'claude-code,'],
  ['--format', 'json'],
  ['--format=json'],
  ['--format', 'json', '--output', 'a.json', '--format', 'sarif', '--output=a.sarif', '--format', 'terminal'],
  ['--output', 'report.txt'],
  ['--fail-on', 'never'],
  ['--fail-on=critical'],
  ['--config', 'policy.yaml'],
  ['--config=policy.yaml'],
  ['--no-config'],
  ['--color'],
  ['--no-color'],
  ['--quiet', '--verbose', '--no-color', 'till.ts'],
  ['007', '1e3', '0x10', '3.10'],
  ['a b', "it's", 'ümlaut', 'a=b', '.'],
  ['--config', 'a=b'],
  ['--diff', '5'],
  ['--config=a=b=c'],
];

const wrong = [
  ['--format'],
  ['--format='],
  ['--format', ''],
  ['--format', 'xml'],
  ['--format', '--quiet'],
  ['--diff'],
  ['--diff='],
  ['--diff', '-main'],
  ['--diff', '--', 'main'],
  ['--diff', 'a', '--diff', 'b'],
  ['--config'],
  ['--config', 'a', '--config', 'b'],
  ['--config', 'a', '--no-config'],
  ['--no-config', '--config', 'a'],
  ['--no-config=a'],
  ['--no-format', 'json'],
  ['--staged=true'],
  ['--quiet=no'],
  ['--agent', ','],
  ['--agent', ''],
  ['--fail-on', 'High'],
  ['--stagd'],
  ['--Staged'],
  ['-s'],
  ['-staged'],
  ['---staged'],
  ['--staged.deep'],
  ['--no-no-staged'],
  ['--__proto__'],
  ['--constructor', 'x'],
  ['--allowHost', 'x'],
  ['--$0'],
  ['--_', 'x'],
  ['--path', 'x'],
  ['--history'],
  ['scan', '--home'],
  ['--env'],
  ['--baseline', 'old.json'],
  ['--format', 'markdown'],
  ['--format=html'],
  ['--format', 'github', '--output', 'x'],
  ['audit'],
  ['audit', '--help'],
  ['--quiet', 'audit', 'api'],
  ['fence', '--write'],
  ['hook', 'claude-code'],
  ['init'],
  ['inspect', 'x'],
  ['inspect', '--staged'],
  ['inspect', '--fail-on', 'low'],
  ['explain'],
  ['explain', 'a', 'b'],
  ['explain', 'a', '--quiet'],
  ['providers', 'railway'],
  ['providers', '--format', 'sarif'],
  ['providers', '--staged'],
];

describe('the quick way to read a command line, and yargs', () => {
  test.each(lines.map((line) => [line]))('agree on %j', async (line) => {
    const quick = quickly(line);
    expect(quick).toBeDefined();
    expect(mistakeIn(line)).toBeUndefined();
    expect(await understand(line)).toEqual({ command: 'scan', said: quick });
  });

  test.each(wrong.map((line) => [line]))('leave %j to be explained', (line) => {
    expect(quickly(line)).toBeUndefined();
    expect(mistakeIn(line)).toMatch(/^[^\n]+$/);
  });

  test('agree on whatever else is typed', async () => {
    const pieces = [...new Set([...lines, ...wrong].flat())].filter((piece) => !['--help', '-h', '--version'].includes(piece));
    let state = 7;
    const any = (count: number) => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * count);
    let agreed = 0;
    for (let round = 0; round < 4000; round++) {
      const line = Array.from({ length: 1 + any(4) }, () => pieces[any(pieces.length)]!);
      let quick: ReturnType<typeof quickly>;
      try {
        quick = quickly(line);
      } catch {
        continue; // --format and --output do not pair
      }
      expect(quick === undefined, JSON.stringify(line)).toBe(isExplained(line));
      if (!quick || agreed++ > 500) continue;
      expect(await understand(line), JSON.stringify(line)).toEqual({ command: 'scan', said: quick });
    }
    expect(agreed).toBeGreaterThan(400);
  });

  test('leave help and other commands to yargs', async () => {
    for (const line of [
      ['-h'],
      ['--help'],
      ['scan', '--help'],
      ['--staged', '-h'],
      ['--version'],
      ['explain', 'railway'],
      ['providers'],
      ['inspect'],
    ]) {
      expect(quickly(line), JSON.stringify(line)).toBeUndefined();
      expect(mistakeIn(line), JSON.stringify(line)).toBeUndefined();
    }
    expect(await understand(['explain', 'railway'])).toEqual({ command: 'explain', id: 'railway' });
    expect(await understand(['providers', '--format=json'])).toEqual({ command: 'providers', format: 'json' });
    expect(await understand(['inspect', '--endpoint', 'a=https://b.example'])).toMatchObject({
      command: 'inspect',
      said: { paths: [], lists: { endpoint: ['a=https://b.example'] } },
    });
  });

  /** It has a mistake, or is another command's. */
  function isExplained(line: readonly string[]): boolean {
    const first = [...piecesOf(line)].find((piece) => piece.kind === 'word');
    const other = first && !first.literal && first.text !== 'scan' && isCommand(first.text);
    return other === true || mistakeIn(line) !== undefined;
  }
});

describe('--format and --output', () => {
  test('pair in their order', () => {
    expect(outputsOf([])).toEqual([{ format: 'terminal' }]);
    expect(outputsOf(['--output', 'a.txt'])).toEqual([{ format: 'terminal', file: 'a.txt' }]);
    expect(outputsOf(['--format', 'json', '--format', 'sarif', '--output', 'a.sarif'])).toEqual([
      { format: 'json' },
      { format: 'sarif', file: 'a.sarif' },
    ]);
    expect(outputsOf(['--format=sarif', '--quiet', '--output=a.sarif', '--', '--format', 'json'])).toEqual([
      { format: 'sarif', file: 'a.sarif' },
    ]);
    expect(outputsOf(['--config', 'x', 'api', '--format', 'json'])).toEqual([{ format: 'json' }]);
  });

  test.each([
    [['--format', 'json', '--format', 'sarif'], 'only one format can go to standard output, and json and sarif would'],
    [['--output', 'a', '--output', 'b'], '--output b: terminal already goes to a'],
    [['--format', 'json', '--output', 'a', '--format', 'sarif', '--output', 'a'], '--output a: two formats would go there'],
  ])('do not pair in %j', (line, words) => expect(() => outputsOf(line)).toThrow(words));
});

describe('a mistake', () => {
  test.each([
    [['--stagd'], 'there is no option --stagd; did you mean --staged? See overreach --help.'],
    [['--no-colour'], 'there is no option --no-colour; did you mean --no-color? See overreach --help.'],
    [['scan', '--jsno'], 'there is no option --jsno. See overreach --help.'],
    [['inspect', '--onlin'], 'inspect has no option --onlin. See overreach --help.'],
    [['--fail-on', 'grave'], '--fail-on takes critical, high, medium, low or never.'],
    [
      ['--format', 'json', '--format', 'sarif'],
      'only one format can go to standard output, and json and sarif would; give one of them an --output.',
    ],
    [['--baseline', 'x'], 'this version has no --baseline yet; overreach.yaml can allow credentials by their fingerprint.'],
    [['--format', 'html'], 'this version has no --format html yet; there are terminal, json and sarif.'],
    [['explain', 'commited'], 'there is no rule and no provider "commited"; did you mean committed?'],
  ])('in %j is named in a sentence, with what was meant', async (line, sentence) => {
    expect(await overreach(line)).toEqual({ code: 2, stdout: '', stderr: `overreach: ${sentence}\n` });
  });

  test('is to take a command that this version has not for a folder', async () => {
    using shop = bookshop({ 'audit/2026.txt': 'all is well', 'scna/x.txt': 'x' });
    const { code, stdout, stderr } = await overreach(['audit'], { cwd: shop.root });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('this version has no `overreach audit` yet; overreach scan --online asks');
    for (const args of [['./audit'], ['scan', 'audit'], ['--', 'audit'], ['scna']])
      expect((await overreach(args, { cwd: shop.root })).code).toBe(0);
    expect((await overreach(['scann'], { cwd: shop.root })).stderr).toContain('is the command scan meant?');
  });

  test('that is a token is not repeated', async () => {
    const clean = async (args: string[]) => {
      const { code, stderr } = await overreach(args);
      expect(code).toBe(2);
      expect(stderr.length).toBeGreaterThan(20);
      expect(stderr).not.toContain(live.slice(12));
    };
    await clean(['scan', live]);
    await clean([`--${live}`]);
    await clean([`--token=${live}`]);
    await clean(['inspect', live]);
    await clean(['explain', live]);
    await clean(['--agent', live]);
    await clean(['--config', live]);
    await clean(['--diff', live]);
    await clean(['--allow-host', `postgres://leo:${live}@db`, '--online']);
    await clean(['scan', `postgres://leo:${mint.base62('x', 20)}${live.slice(12)}@db.example/books`]);
  });
});

test('a clean commit is scanned without all that it does not need', async () => {
  using shop = committed();
  shop.write('shelves.ts', 'export const shelves = 13;\n');
  shop.git('add', '.');
  using log = folder();
  const spy = join(log.path, 'spy.mjs');
  writeFileSync(
    spy,
    `import { writeFileSync } from 'node:fs';
     import { registerHooks } from 'node:module';
     const loaded = [];
     registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
     process.on('exit', () => writeFileSync(${JSON.stringify(join(log.path, 'loaded.json'))}, JSON.stringify({ loaded, node: process.moduleLoadList })));`,
  );
  const ran = await overreach(['scan', '--staged'], { cwd: shop.root, env: { NODE_OPTIONS: `--import ${spy}` } });
  expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
  const { loaded, node } = JSON.parse(readFileSync(join(log.path, 'loaded.json'), 'utf8')) as { loaded: string[]; node: string[] };
  expect(loaded.filter((url) => url.startsWith('file:')).map((url) => url.slice(url.lastIndexOf('/') + 1))).toEqual([
    'cli.js',
    'hot.js',
    'registry.js',
  ]);
  for (const name of ['crypto', 'worker_threads', 'zlib', 'tls', 'https', 'dns']) expect(node).not.toContain(`NativeModule ${name}`);
  const code = readFileSync(program.replace('cli.js', 'hot.js'), 'utf8');
  expect(code.length).toBeLessThan(150_000);
  for (const word of ['ZodError', 'yargs-parser', 'GraphQLError', 'parseExpression', 'sarif-2.1']) expect(code).not.toContain(word);
});
