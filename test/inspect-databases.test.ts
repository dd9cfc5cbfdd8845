import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inspector } from '../src/inspect/index.ts';
import { mint } from './mint.ts';
import { sighted } from './quayside.ts';
import { portOf } from './trap.ts';

/** A database server that lets nobody in, and counts who is there. */
async function bolted() {
  const seen = { logins: 0, now: 0, most: 0 };
  const refusal = Buffer.from('SERROR\0VERROR\0C28P01\0Mpassword authentication failed\0\0', 'latin1');
  const header = Buffer.from([0x45, 0, 0, 0, refusal.length + 4]);
  const server = createServer((socket) => {
    seen.most = Math.max(seen.most, ++seen.now);
    socket
      .on('error', () => {})
      .once('data', () => {
        seen.logins++;
        setTimeout(() => {
          seen.now--;
          socket.end(Buffer.concat([header, refusal]));
        }, 20);
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { seen, port: portOf(server), [Symbol.asyncDispose]: () => new Promise<void>((closed) => void server.close(() => closed())) };
}

const login = (port: number, password: string) =>
  sighted(
    async function* ({ secret }, api) {
      const target = { host: '127.0.0.1', port, user: 'shop', database: 'orders', password: secret };
      yield* await api.postgres(target, async (session) => [{ unknowns: [String(await session.rows('SELECT 1 AS one', z.object({})))] }]);
    },
    { text: password },
  );

const passwords = ['spring', 'summer', 'autumn', 'winter'].map((season) => mint.base62(season, 20));

describe('a database', () => {
  test('that only content names is left alone until the operator names it', async () => {
    await using server = await bolted();
    for (const allowHosts of [[], ['127.0.0.2'], [`127.0.0.1:${server.port - 1}`]])
      expect(await inspector({ allowHosts })(login(server.port, passwords[0]!))).toMatchObject({
        asked: false,
        failed: false,
        reach: { unknowns: [expect.stringContaining(`\`--allow-host 127.0.0.1:${server.port}\` allows it`)] },
      });
    expect(server.seen.logins).toBe(0);
    expect(await inspector({ allowHosts: ['127.0.0.1'] })(login(server.port, passwords[0]!))).toMatchObject({ asked: true, failed: true });
    expect(server.seen.logins).toBe(1);
  });

  test('is tried with three passwords of a user at most, one at a time, and with none twice', async () => {
    await using server = await bolted();
    const ask = inspector({ allowHosts: [`127.0.0.1:${server.port}`] });
    const tried = [...passwords, passwords[0]!].map((password, index) => ({
      ...login(server.port, password),
      facts: { database: `${index}` },
    }));
    const all = await Promise.all(tried.map(ask));
    expect(server.seen).toMatchObject({ logins: 3, most: 1 });
    expect(all.map(({ reach }) => reach.unknowns[0])).toEqual([
      ...Array.from({ length: 3 }, () => expect.stringContaining('28P01')),
      'Quayside was not asked: 3 passwords of this user were tried there, and more could lock it out.',
      expect.stringContaining('28P01'),
    ]);
  });
});
