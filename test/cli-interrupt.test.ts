import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookshop, railway, shelves } from './bookshop.ts';
import { mint } from './mint.ts';
import { serve } from './serve.ts';
import { shell, soon, start } from './shell.ts';

/** A text of many gigabytes, most of them holes: to read it takes seconds, to make it none. */
const hull = (cwd: string) =>
  shell('truncate -s 40G hull.txt && printf "%09000d" 7 | tr 0 a | dd of=hull.txt conv=notrunc status=none', { cwd });

describe('Ctrl-C', () => {
  test.each([
    ['high', 1],
    ['none', 3],
  ] as const)('while it reads: what was found by then, where the gravest is %s', async (gravest, code) => {
    using shop = bookshop(shelves[gravest]);
    await hull(shop.root);
    const { child, ended, reads } = start(['scan', '--format', 'json'], { cwd: shop.root });
    await reads('hull.txt');
    child.kill('SIGINT');
    const ran = await ended;
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code, stderr: 'overreach: interrupted; reporting what was found so far.\n' });
    const report = JSON.parse(ran.stdout) as { findings: { rule: string }[]; summary: { skipped: { reason: string }[] } };
    expect(report.findings.map(({ rule }) => rule)).toEqual(gravest === 'high' ? ['committed'] : []);
    expect(report.summary.skipped.map(({ reason }) => reason)).toContain('the scan was interrupted');
  });

  test('while it reads on all threads', async () => {
    using shop = bookshop(shelves.high);
    const makeMany = 'mkdir b && cd b && for folder in $(seq 80); do mkdir $folder; (cd $folder && touch $(seq 50)); done';
    await shell(makeMany, { cwd: shop.root });
    mkdirSync(join(shop.root, 'a'));
    await hull(join(shop.root, 'a'));
    const { child, ended, reads } = start(['scan'], { cwd: shop.root });
    await reads('hull.txt');
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 1, stdout: expect.stringContaining('the scan was interrupted') });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('while it asks: what was learned by then (%s)', async (signal) => {
    using shop = bookshop({ '.env': `RAILWAY_TOKEN=${railway}\n`, ...shelves.low });
    const asked = Promise.withResolvers<void>();
    await using slow = await serve(() => {
      asked.resolve();
      return new Promise<Response>(() => {});
    });
    const { child, ended } = start(['scan', '--online', '--endpoint', `railway=${slow.origin}`, '--endpoint', `stripe=${slow.origin}`], {
      cwd: shop.root,
    });
    await asked.promise;
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'overreach: interrupted; reporting what was found so far.\n' });
    expect(stdout).toContain('committed-test-key');
    expect(stdout).toContain('the scan was interrupted');
  });

  test('while standard input is still open: what came by then', async () => {
    using shop = bookshop();
    const { child, ended } = start(['scan', '--stdin', '--format', 'json'], { cwd: shop.root, stdin: 'pipe' });
    child.stdin?.write(`key = '${mint.base62('nothing', 8)}'\nRAILWAY_TOKEN=${railway}\n`);
    await soon(1500);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'overreach: interrupted; reporting what was read so far.\n' });
    expect(JSON.parse(stdout)).toMatchObject({ credentials: [{ provider: 'railway' }] });
  });

  test('once more ends it at once', async () => {
    const keys = Array.from({ length: 400 }, (_, index) => `const key = 'sk_live_51${mint.base62(`key ${index}`, 97)}';\n`).join('');
    using shop = bookshop({ 'a.ts': keys });
    await hull(shop.root);
    // Nobody takes the report, so that it would wait for ever.
    execFileSync('mkfifo', [join(shop.root, 'report')]);
    const reader = openSync(join(shop.root, 'report'), constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(join(shop.root, 'report'), 'w');
    const { child, ended, told, reads } = start(['scan', '--format', 'json'], { cwd: shop.root, stdout: writer });
    await reads('hull.txt');
    child.kill('SIGINT');
    await told('interrupted');
    await soon(800);
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: null, signal: 'SIGINT' });
    for (const handle of [reader, writer]) closeSync(handle);
  });
});
